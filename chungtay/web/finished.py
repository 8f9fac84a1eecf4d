"""Parts of pages that follow from the ledger and from somebody's posts alone: drawn once for all
who have the same.

They are drawn without the request, so a template that speaks of its person, holds a form's token or
tells what was just done cannot be one of them: an unknown name in a template is a defect.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.template.loader import render_to_string
from markupsafe import Markup

from chungtay.queries.unchanged import standpoint, unchanged
from chungtay.queries.visitors import Visitor


def finished(
    visitor: Visitor, template: str, asked: Hashable, facts: Callable[[], Mapping[str, Any]]
) -> Markup:
    """The part that answers what was `asked`; `facts` are made only where it must be drawn."""

    def draw() -> Markup:
        told = {**facts(), "language": visitor.language}
        return Markup(render_to_string(template, told))  # escaped while it was drawn

    key = ("finished", template, standpoint(visitor), asked)
    return unchanged(key, draw, weigh=lambda part: len(part) // 1000 + 1)
