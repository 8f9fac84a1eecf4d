"""What a browser calls itself, in two words that a person recognises: "Chrome on Android"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# The first that fits: browsers call themselves by each other's names, the truest comes first.
BROWSERS = (
    (r"Edg(?:e|A|iOS)?/", "Edge"),
    (r"coc_coc_browser", "Cốc Cốc"),
    (r"SamsungBrowser/", "Samsung Internet"),
    (r"OPR/|Opera", "Opera"),
    (r"Firefox/|FxiOS/", "Firefox"),
    (r"Chrome/|CriOS/|Chromium/", "Chrome"),
    (r"Safari/", "Safari"),
)
SYSTEMS = (
    (r"Android", "Android"),
    (r"iPhone|iPad", "iOS"),
    (r"Windows", "Windows"),
    (r"Mac OS X|Macintosh", "macOS"),
    (r"CrOS", "ChromeOS"),
    (r"Linux|X11", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Device:
    """A browser on a system; "" for what it does not say."""

    browser: str
    system: str


def device(user_agent: str) -> Device:
    """What a browser says of itself."""
    return Device(_first(BROWSERS, user_agent), _first(SYSTEMS, user_agent))


def _first(known: tuple[tuple[str, str], ...], user_agent: str) -> str:
    return next((name for pattern, name in known if re.search(pattern, user_agent)), "")
