"""``python tests/schemas/freeze.py``: take the schemas as they are for those that consumers rely on.

Run it when a release has been published, never to silence the test beside it.
"""

import json
from pathlib import Path

from fourthp import schemas

RELEASED = Path(__file__).with_name("released.json")

if __name__ == "__main__":
    released = {name: schemas.table_schema(name) for name in sorted(schemas.table_names())}
    RELEASED.write_text(
        json.dumps(released, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n"
    )
