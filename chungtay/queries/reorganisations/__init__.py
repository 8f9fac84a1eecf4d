"""Reorganisations: what one would do, what those did that were applied, and what stands on them."""

from chungtay.queries.reorganisations.events import EventLine, EventPage, event, events
from chungtay.queries.reorganisations.previews import Preview, PreviewState, preview, preview_of

__all__ = [
    "EventLine",
    "EventPage",
    "Preview",
    "PreviewState",
    "event",
    "events",
    "preview",
    "preview_of",
]
