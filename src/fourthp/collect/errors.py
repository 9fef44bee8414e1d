"""What can go wrong while collecting: a definition, the store, or one address."""

from __future__ import annotations


class CollectError(Exception):
    """Collecting cannot start or go on: the message names the place and the remedy."""


class SourcesError(CollectError):
    """``sources.yaml`` cannot be used."""


class StoreError(CollectError):
    """The snapshot store, or the folder that is written from it, cannot be used."""


class StoreHeldError(StoreError):
    """Another run holds the store."""


class StoppedError(CollectError):
    """Somebody ended the run."""


class FetchError(Exception):
    """One address gave nothing: ``reason`` is a code, ``detail`` says it in words."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}"


class RefusedError(FetchError):
    """We do not ask for it, or do not take what came: asking again would change nothing."""


class FailedError(FetchError):
    """It could not be had this time; the next run asks again."""


class UnreadablePageError(Exception):
    """A page was had, but gives no text: ``reason`` is a code, ``detail`` says it in words."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
