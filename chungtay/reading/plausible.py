"""What is hardly to be believed: more than a place does in a year, odd prices or anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.reading.beyond import beyond_their_place
from chungtay.reading.claims.making import converted
from chungtay.reading.document import Block, ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import comparable, wording
from chungtay.vocabulary.indicators import catalogue, derived
from chungtay.vocabulary.reading_words import reading_words
from chungtay.vocabulary.written_measures import is_of_other_measure

# What one gift or one house costs is told by the same bounds as their average.
_PRICES = {"gift-value": "gift-average", "house-support-value": "cost-per-house"}
_ANNIVERSARY = re.compile(
    r"(?<!\d)(\d{1,3}) năm\b[^()\n]{0,80}"
    r"\(\s?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\s?[-/]\s?\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\s?\)"
)
_OF_REGION = re.compile(r"\b(?:quân khu|trung ương|bộ tư lệnh|tổng cục|bộ quốc phòng)\b")
_OF_COMMUNE = re.compile(r"\b(?:xã|phường|đặc khu)\b")
_OF_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố|tỉnh đoàn|thành đoàn)\b")


def doubtful(
    figures: Sequence[ReadFigure], blocks: Iterable[Block], head: DocumentHead | None
) -> list[ReadingWarning]:
    """Warnings with the words they are about; nothing is changed."""
    read = list(blocks)
    doubted = [*_amounts(figures, _level(head))]
    told = {(one.where, one.quote) for one in doubted}
    beyond = beyond_their_place(figures, read, _width(head))
    return [
        *doubted,
        *(one for one in beyond if (one.where, one.quote) not in told),
        *_prices(figures),
        *_anniversaries(read),
        *_of_old(read, head),
    ]


def _level(head: DocumentHead | None) -> str:
    """The level of the body that speaks; "" where no yearly limit is known for it."""
    issuer = comparable(head.issuer) if head is not None else ""
    if not issuer or _OF_REGION.search(issuer):
        return ""
    if _OF_COMMUNE.search(issuer):
        return "commune"
    return "province" if _OF_PROVINCE.search(issuer) else ""


def _width(head: DocumentHead | None) -> str:
    """How wide the place of the body that speaks is; "" where nobody is known to speak."""
    issuer = comparable(head.issuer) if head is not None else ""
    return "country" if _OF_REGION.search(issuer) else _level(head)


def _amounts(figures: Sequence[ReadFigure], level: str) -> Iterator[ReadingWarning]:
    for figure in figures:
        indicator = catalogue().get(figure.indicator)
        counted = figure.kind is Kind.RESULT and figure.standing is Standing.COUNTED
        if indicator is None or not level or not counted:
            continue
        limit, amount = indicator.plausible.limit(level), converted(figure, indicator).value
        if limit is None or amount is None or is_of_other_measure(figure.measure, indicator):
            continue
        if amount > limit:
            yield ReadingWarning("figure-implausible", figure.where, figure.quote)


def _prices(figures: Sequence[ReadFigure]) -> Iterator[ReadingWarning]:
    for figure in figures:
        average, price = _PRICES.get(figure.indicator), figure.figure.value
        if figure.standing is not Standing.UNIT_PRICE or average is None or price is None:
            continue
        sane = derived()[average].sane
        if sane is not None and figure.measure == "vnd" and not sane[0] <= price <= sane[1]:
            yield ReadingWarning("price-implausible", figure.where, figure.quote)


def _of_old(blocks: Iterable[Block], head: DocumentHead | None) -> Iterator[ReadingWarning]:
    """Last year's text under this year's title: sentences of an earlier year, bodies that ended."""
    if head is None or head.period is None or head.kind is not DocumentKind.REPORT:
        return
    year, gone = head.period.last.year, _gone(head.period.since.isoformat())
    for block in blocks:
        opening = _OPENS_WITH_YEAR.match(comparable(block.text))
        if opening is not None and int(opening[1]) < year:
            yield ReadingWarning("text-of-old-year", block.where, block.text[: opening.end()])
        words = wording(block.text)
        for found in gone.longest_in(words):
            named = block.text[words.words[found.first].start : words.words[found.last - 1].end]
            behind = comparable(block.text)[words.words[found.last - 1].end :][:_NAME_REACH]
            if not any(word in behind for word in reading_words("gone")["not_gone"]):
                yield ReadingWarning("body-of-old", block.where, named)


_NAME_REACH = 40  # characters
_OPENS_WITH_YEAR = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?(?:trong )?năm (20\d\d)\s*,")


def _gone(since: str) -> PhraseBook[str]:
    """The names of bodies that had ended when a period began."""
    return _named(tuple(day for day in reading_words("gone") if day[0].isdigit() and day <= since))


@cache
def _named(days: tuple[str, ...]) -> PhraseBook[str]:
    return phrase_book({day: reading_words("gone")[day] for day in days})


def _anniversaries(blocks: Iterable[Block]) -> Iterator[ReadingWarning]:
    """ "79 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026)" adds up."""
    for block in blocks:
        for found in _ANNIVERSARY.finditer(comparable(block.text)):
            years, since, until = map(int, found.groups())
            if until - since != years:
                quote = block.text[found.start() : found.end()]
                facts = (("years", f"{until - since}"),)
                yield ReadingWarning("anniversary-odd", block.where, quote, facts)
