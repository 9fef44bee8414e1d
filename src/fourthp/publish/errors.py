"""The one error of this stage."""


class PublishError(Exception):
    """The package cannot be written; the message names the place and the remedy. Exit code 2."""
