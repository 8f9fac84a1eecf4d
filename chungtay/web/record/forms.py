"""What the form of an activity sends, as a typed activity: read and cleaned, never judged."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from chungtay.domain.drafts import MOST_ROWS, Led, Typed, TypedFigure
from chungtay.web.requests import Asked

LONGEST = 4500  # characters of one field; more is told to be too long and not kept
MOST_NAMED = 60
OTHER_DAYS = "other"


def typed_in(post: QueryDict, *, language: str) -> Typed:
    """Everything that was typed. Signs that nobody can see are left out."""
    first, last = _days(post)
    return Typed(
        language=language,
        title=_line(post, "title"),
        place=_line(post, "place"),
        place_name=_line(post, "place_name"),
        first=first,
        last=last,
        lead=_line(post, "lead") if _line(post, "lead") in _LEADS else "",
        lead_name=_line(post, "lead_name"),
        partners=tuple(dict.fromkeys(map(_clear, post.getlist("partner")[:MOST_NAMED]))),
        partner_names=tuple(_names(post)),
        partners_complete=post.get("partners_complete") == "1",
        figures=tuple(_rows(post)),
        movement=_line(post, "movement"),
        note=_clear(post.get("note", "")),
    )


_LEADS = {led.value for led in Led}


def _days(post: QueryDict) -> tuple[str, str]:
    """The quick buttons carry the day itself, so that a page left open overnight says what it
    showed."""
    quick = _line(post, "when")
    if quick and quick != OTHER_DAYS:
        return quick, quick
    return _line(post, "first"), _line(post, "last")


def _names(post: QueryDict) -> Iterator[str]:
    """Bodies by name: those kept from before and still ticked, and the one written now."""
    for name in [*post.getlist("partner_name"), *post.getlist("other")][:MOST_NAMED]:
        if _clear(name).strip():
            yield " ".join(_clear(name).split())


def _rows(post: QueryDict) -> Iterator[TypedFigure]:
    try:
        many = min(int(post.get("rows", "1")), MOST_ROWS)
    except ValueError:
        many = 1
    for number in range(max(many, 1)):
        yield _row(post, f"figure-{number}-")


def _row(post: QueryDict, prefix: str) -> TypedFigure:
    opening = f"{prefix}part-"
    parts = (
        (_clear(name[len(opening) :])[:64], _line(post, name))
        for name in sorted(post)
        if name.startswith(opening)
    )
    return TypedFigure(
        indicator=_line(post, f"{prefix}indicator"),
        amount=_line(post, f"{prefix}amount"),
        amount_max=_line(post, f"{prefix}amount_max"),
        qualifier=_line(post, f"{prefix}qualifier") or "exact",
        measure=_line(post, f"{prefix}measure"),
        group=_line(post, f"{prefix}group"),
        share=_line(post, f"{prefix}share") or "whole",
        parts=tuple((unit, part) for unit, part in parts if part)[:MOST_NAMED],
        sure=_clear(post.get(f"{prefix}sure", "")),
        before=_line(post, f"{prefix}before"),
    )


def _line(post: QueryDict, name: str) -> str:
    return " ".join(_clear(post.get(name, "")).split())


def _clear(text: str) -> str:
    """In one Unicode form, without controls (NUL cannot be kept) and halves of letters."""
    kept = (ch for ch in text[:LONGEST] if ch in "\n\t" or _is_seen(ch))
    return unicodedata.normalize("NFC", "".join(kept).replace("\r", ""))


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cs", "Co")


def version_in(post: QueryDict) -> tuple[int, str]:
    """From which saving the page was opened, and the page's own sign."""
    try:
        number = int(post.get("version", "0"))
    except ValueError:
        number = 0
    return number, _line(post, "page")[:40]


def told_of_files(post: QueryDict) -> dict[str, tuple[str, str]]:
    """Caption and consent by file."""
    files = (name.removeprefix("caption-") for name in post if name.startswith("caption-"))
    return {f: (_line(post, f"caption-{f}"), _line(post, f"consent-{f}")) for f in files}


def files_in(request: Asked) -> list[Any]:
    """The files that arrived whole."""
    return [f for f in request.FILES.getlist("files") if isinstance(f, UploadedFile)]


def cut_off(request: Asked) -> list[str]:
    """The names of those that were too large to arrive."""
    return [str(name) for name in getattr(request, "too_large", [])]
