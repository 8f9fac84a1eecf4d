"""The end: what only people can write, the last sentence, recipients and signature."""

from __future__ import annotations

from collections.abc import Iterator

from chungtay.writing.consolidated_report.draft import SECTIONS, Draft
from chungtay.writing.consolidated_report.headings import heading, point
from chungtay.writing.speech import roman
from chungtay.writing.word.elements import Element, Gap, paragraph
from chungtay.writing.word.grids import hidden

SIGNATURE_LINES = 4


def assessment(draft: Draft) -> Iterator[Element]:
    """Section VI: headings with gaps. A machine does not assess people's work."""
    yield heading(draft, "assessment")
    for part in ("good", "next", "proposals"):
        title = draft.say(f"assessment.{part}")
        yield point(title)
        yield paragraph(Gap(title, draft.say(f"assessment.{part}.gap")))


def closing(draft: Draft, *, asks: bool) -> Iterator[Element]:
    """The last sentence with the end mark, then the table of recipients and signature.

    `asks` is whether the report has questions that will change its figures.
    """
    key = "foot.closing" if asks else "foot.closing.clear"
    section = roman(SECTIONS.index("clarify") + 1)
    words = draft.say(key, programme=draft.programme, period=draft.period, section=section)
    yield paragraph(words + draft.layout.end_mark)
    left = draft.layout.sheet.text_width / 2 - 5
    right = draft.layout.sheet.text_width - left
    yield hidden((left, right), [(_recipients(draft), _signature(draft))])


def _recipients(draft: Draft) -> list[Element]:
    ending = ".party" if draft.layout.is_party else ""
    other = Gap(draft.say("gap.recipient"), "…………………………")
    end = draft.layout.block("recipients").item[-1:]
    return [
        paragraph(draft.say("foot.recipients"), style="RecipientsLabel"),
        paragraph("- ", other, end, style="Recipients"),
        paragraph(draft.say(f"foot.reporters{ending}"), style="Recipients"),
        paragraph(draft.say(f"foot.file{ending}"), style="Recipients"),
    ]


def _signature(draft: Draft) -> list[Element]:
    title, name = draft.say("gap.authority"), draft.say("gap.signer")
    blank = [paragraph(style="Authority") for _ in range(SIGNATURE_LINES)]
    signer = paragraph(Gap(name, f"[{name}]"), style="SignerName")
    body = draft.layout.block("authority").text
    authority = [paragraph(body, style="Authority")] if body else []
    return [*authority, paragraph(Gap(title, f"[{title}]"), style="Authority"), *blank, signer]
