"""The review queue: which facts a person should look at first."""

from fourthp.review.queue import Item, queue

__all__ = ["Item", "queue"]
