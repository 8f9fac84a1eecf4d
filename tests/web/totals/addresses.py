"""A table is taken out as a file of either kind; whose table it is, the question says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.web.cast import World

OWN: dict[str, Callable[[World], Any]] = {
    "totals_file": lambda _: ("csv",),
    "worth_file": lambda _: ("csv",),
}
FOREIGN: dict[str, Callable[[World], Any]] = {}
