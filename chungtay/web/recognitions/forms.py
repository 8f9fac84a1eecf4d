"""What the pages of deciding send: reasons, which claim, and how the inbox is narrowed."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.http import QueryDict

from chungtay.domain.problems import Problem
from chungtay.queries.inbox import BY_EFFECT, ORDERS, Wanted
from chungtay.web.paging import Pager, page_number

LONGEST_REASON = 300
TABS = ("waiting", "machine", "assets", "decided", "told")
# What was done, as the address of the next page says it.
DONE = (
    "same", "not-same", "same-asset", "other-asset", "part-of", "chosen", "later", "undone",
    "objected", "withdrawn",
)  # fmt: skip


class ReasonTooLong(Problem):
    """A reason longer than is kept, or with signs that nobody can read."""

    code = "reason-too-long"


class NothingChosen(Problem):
    """The form was sent without saying which."""

    code = "nothing-chosen"


class Reason(forms.Form):
    """Why somebody decides so; every page with a verdict has one."""

    reason = forms.CharField(max_length=LONGEST_REASON, required=False, strip=True)

    def said(self) -> str:
        """Raises `ReasonTooLong`."""
        if not self.is_valid():
            raise ReasonTooLong(most=LONGEST_REASON)
        return str(self.cleaned_data["reason"])


def wanted(query: QueryDict) -> Wanted:
    """How the inbox is narrowed; what means nothing narrows nothing."""
    order = query.get("order", BY_EFFECT)
    return Wanted(
        indicator=query.get("indicator", "")[:60],
        unit=query.get("unit", "")[:60],
        place=query.get("place", "")[:60],
        order=order if order in ORDERS else BY_EFFECT,
        number=page_number(query),
    )


def query_of(narrowed: Wanted, **more: str) -> str:
    """The same as an address says it, "" when nothing is narrowed: "?indicator=rural-road-km"."""
    query = QueryDict(mutable=True)
    for name in ("indicator", "unit", "place", "order"):
        value = getattr(narrowed, name)
        if value and value != BY_EFFECT:
            query[name] = value
    query.update({name: value for name, value in more.items() if value})
    return f"?{query.urlencode()}" if query else ""


def pages(number: int, last: int, narrowed: Wanted, **more: str) -> Pager:
    """The same inbox on the pages beside."""
    return Pager.of(number, last, lambda to: query_of(narrowed, **more, page=str(to)))


def pair(post: QueryDict) -> tuple[str, str]:
    """Part and whole. Raises `NothingChosen`."""
    part, _, whole = post.get("pair", "").partition(":")
    if not (_is_id(part) and _is_id(whole)):
        raise NothingChosen()
    return part, whole


def claim(post: QueryDict) -> str:
    """The claim that was chosen. Raises `NothingChosen`."""
    chosen = post.get("claim", "")
    if not _is_id(chosen):
        raise NothingChosen()
    return chosen


def optional_claim(post: QueryDict, name: str) -> str:
    text = post.get(name, "")
    return text if _is_id(text) else ""


def _is_id(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True


def done(query: QueryDict) -> dict[str, Any]:
    """What was just done, for the page that comes after: which words, and what could be undone."""
    said = query.get("said", "")
    return {
        "done": said if said in DONE else "",
        "done_id": optional_claim(query, "done"),
    }
