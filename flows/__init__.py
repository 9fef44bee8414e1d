"""The pipeline as a Prefect flow.

Importing this package sets what Prefect and Great Expectations read from the environment when they
are imported themselves. A value that is already set stays as it is.
"""

import os

ENVIRONMENT = {
    # Nobody is told that this ran; offline, the attempt alone would print an error.
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "GX_ANALYTICS_ENABLED": "false",
    # The embedded server migrates its database when it first starts, which takes longer than the
    # usual 20 seconds on a slow machine.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
    # The flow uses no blocks; registering them costs that first start seconds. The second setting
    # keeps Prefect from noting that they were registered when they were not.
    "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
    "PREFECT_MEMOIZE_BLOCK_AUTO_REGISTRATION": "false",
}

for _name, _value in ENVIRONMENT.items():
    os.environ.setdefault(_name, _value)
