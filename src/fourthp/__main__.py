"""``python -m fourthp`` is the ``fourthp`` command."""

from fourthp.cli import main

main(prog_name="fourthp")
