"""Small signs drawn as SVG; each stands beside words and means nothing alone."""

from __future__ import annotations

from markupsafe import Markup

# Paths on a grid of 24, drawn with a line of the text's colour.
PATHS = {
    "home": "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
    "totals": "M5 20V10M12 20V4M19 20v-7M3 20h18",
    "joint": "M9 12a4 4 0 1 1 0-.01M23 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0M9 12h6",
    "activities": "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
    "record": "M12 5v14M5 12h14",
    "reports": "M7 3h7l5 5v13H7zM14 3v5h5M10 13h6M10 17h6",
    "decide": "M4 7h7v10H4zM13 7h7v10h-7zM11 12h2",
    "out": "M12 4v11M7 10l5 5 5-5M5 20h14",
    "history": "M12 7v5l3 3M4 12a8 8 0 1 0 3-6.2M4 4v4h4",
    "administration": "M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4",
    "search": "M11 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M20 20l-4.5-4.5",
    "person": "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4 20c1-4 4-5 8-5s7 1 8 5",
    "menu": "M4 7h16M4 12h16M4 17h16",
    "open": "M9 6l6 6-6 6",
    "back": "M15 6l-6 6 6 6",
    "check": "M5 13l4 4L19 7",
    "cross": "M6 6l12 12M18 6L6 18",
    "undo": "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
    "warn": "M12 4 2.5 20h19zM12 10v4M12 17h.01",
    "ask": "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 18h.01",
    "link": "M10 14a4 4 0 0 1 0-5.6l3-3a4 4 0 0 1 5.6 5.6l-1.5 1.5"
    "M14 10a4 4 0 0 1 0 5.6l-3 3A4 4 0 0 1 5.4 13l1.5-1.5",
    "photo": "M4 7h4l2-3h4l2 3h4v13H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7",
    "file": "M7 3h7l5 5v13H7zM14 3v5h5",
    "story": "M7 3v13M7 20a2 2 0 1 1 0-4 2 2 0 0 1 0 4"
    "M17 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4M17 8c0 5-10 3-10 8",
    "range": "M4 12h16M4 8v8M20 8v8",
    "place": "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11M12 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4",
    "day": "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
    "clock": "M12 7v5l3 3M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18",
    "edit": "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
    "language": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M3 12h18"
    "M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
}  # fmt: skip


def sign(name: str, size: int = 20) -> Markup:
    """The sign of a name; hidden from screen readers, which read the words beside it."""
    return Markup(  # the path comes from the table above, never from people
        f'<svg class="sign" width="{size}" height="{size}" viewBox="0 0 24 24" fill="none" '
        f'stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" '
        f'aria-hidden="true" focusable="false"><path d="{PATHS[name]}"/></svg>'
    )
