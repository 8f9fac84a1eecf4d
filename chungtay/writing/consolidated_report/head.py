"""The head of an official document: who issues it, the national or Party title, number, place,
day, type and subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chungtay.vocabulary.report_words import sentence
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.speech import NBSP, weave
from chungtay.writing.word.elements import Element, Gap, Piece, element, paragraph
from chungtay.writing.word.grids import hidden, twips
from chungtay.writing.word.widths import width_mm

# A Party body names the committee it serves after its own name; the head shows them apart.
_COMMITTEE = re.compile(
    r"^(?P<agency>.+?) (?P<parent>(?:Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Trung ương Đảng)\b.*)$"
)
_KIND_OF_PLACE = re.compile(r"^(tỉnh|thành phố|xã|phường|đặc khu|thị trấn)\s+", re.IGNORECASE)
# Places named by a number, and the city named after a person, keep their kind.
_KEEPS_KIND = re.compile(r"^\D+\s(\d|hồ chí minh$)", re.IGNORECASE)
_WORD_NUMBER = re.compile(r"^Số(:?) *")
_TITLES = ("head.title.state", "head.motto", "head.title.party", "head.title.youth")
TYPE = "BC"  # how every layout abbreviates a report
SUBJECT_RULE_MM = 35
_RULE_SHARE = 0.4  # the rule under the agency: a third to a half of its line


def head(draft: Draft) -> Iterator[Element]:
    """The two-column table without rules, then type and subject."""
    yield hidden(
        draft.layout.head_columns,
        [(_agency(draft), _title(draft)), (_number(draft), _place_and_day(draft))],
    )
    yield paragraph(draft.say("head.type"), style="Title")
    yield paragraph(subject(draft), style="Subtitle")
    yield from _under_subject(draft)


def subject(draft: Draft) -> str:
    """The report in a line; the Party's begins with a small letter."""
    words = draft.say("head.subject", programme=draft.programme, period=draft.period)
    if draft.layout.block("subject").lower_first:
        return words[0].lower() + words[1:]
    return words


def number_and_notation(draft: Draft) -> list[Piece]:
    """ "      /BC-……": both are given when the report is issued."""
    say, pattern = draft.say, draft.layout.term.number_pattern
    unit = Gap(say("gap.unit"), "……")
    return weave(
        _WORD_NUMBER.sub("", pattern),
        n=Gap(say("gap.number"), NBSP * 6),
        type=TYPE,
        org=unit,
        unit=unit,
    )


def agency_and_parent(issuer: str) -> tuple[str, str]:
    """("Ban Tuyên giáo và Dân vận", "Tỉnh ủy An Bình"); no parent where the name says none."""
    match = _COMMITTEE.match(issuer)
    return (match["agency"], match["parent"]) if match else (issuer, "")


def place_name(place: str) -> str:
    """The place as it stands before the day: "Tỉnh An Bình" → "An Bình"."""
    if _KEEPS_KIND.match(place):
        return place[:1].upper() + place[1:]
    return _KIND_OF_PLACE.sub("", place)


def unbroken(words: str) -> str:
    """Words that never part at the end of a line."""
    return words.replace(" ", NBSP).replace("-", "\u2011")


def _agency(draft: Draft) -> list[Element]:
    agency, parent = agency_and_parent(draft.told.issuer)
    column, size = draft.layout.head_columns[0], draft.layout.look.agency
    shown: Piece = balanced(agency, size, column) or Gap(draft.say("column.issuer"), "……………")
    made = [paragraph(balanced(parent, size, column), style="ParentAgency")] if parent else []
    made.append(paragraph(shown, style="Agency"))
    below = draft.layout.block("agency").below
    if below:
        return [*made, paragraph(below, style="Agency")]
    longest = max(_lines(agency, size, column), key=len)
    return [*made, rule(width_mm(longest, size, capitals=True) * _RULE_SHARE, column)]


def balanced(name: str, size: float, column_mm: float) -> str:
    """A name too long for its column parts near its middle, not before its last word."""
    lines = _lines(name, size, column_mm)
    return " ".join(unbroken(line) for line in lines) if len(lines) > 1 else lines[0]


def _lines(name: str, size: float, column_mm: float) -> list[str]:
    """The name as one line, or as two of about the same length; a longer one is left to Word."""
    name = " ".join(name.split())
    if width_mm(name, size, capitals=True) <= column_mm or " " not in name:
        return [name]
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    middle = min(spaces, key=lambda at: abs(at - len(name) / 2))
    lines = [name[:middle], name[middle + 1 :]]
    fits = all(width_mm(line, size, capitals=True) <= column_mm for line in lines)
    return lines if fits else [name]


def _title(draft: Draft) -> list[Element]:
    right, look = draft.layout.head_columns[1], draft.layout.look
    title = _words_of_title(draft, "national_title" if _is_national(draft) else "title_right")
    made = [paragraph(unbroken(title), style="NationalTitle")]
    if not _is_national(draft):
        return [*made, rule(width_mm(title, look.national_title), right)]
    motto = _words_of_title(draft, "motto")
    made.append(paragraph(unbroken(motto), style="Motto"))
    # The rule under the last line of the title is as long as that line.
    return [*made, rule(width_mm(motto, look.motto), right)]


def _is_national(draft: Draft) -> bool:
    return not draft.layout.is_party


def _words_of_title(draft: Draft, block: str) -> str:
    """As the layout has it; in another language as that language calls it, where we know."""
    words = draft.layout.block(block).text
    known = {sentence(key, "vi"): key for key in _TITLES}
    return draft.say(known[words]) if words in known else words


def rule(length_mm: float, column_mm: float) -> Element:
    """A line of a given length in the middle of a column: a paragraph with a border above."""
    side = twips(max(0.0, (column_mm - length_mm) / 2))
    border = element("pBdr", element("top", val="single", sz=6, space=1, color="000000"))
    return paragraph(
        style="Rule", properties=[border, element("ind", left=side, right=side, firstLine=0)]
    )


def _number(draft: Draft) -> list[Element]:
    opening = _WORD_NUMBER.match(draft.layout.term.number_pattern)
    sign = opening[1] if opening else ""
    label = f"{draft.say('head.number')}{sign}{NBSP}"
    mark = paragraph(draft.say("head.draft"), style="Number")
    return [paragraph(label, *number_and_notation(draft), style="Number"), mark]


def _place_and_day(draft: Draft) -> list[Element]:
    place = place_name(draft.told.place) or "………"
    return [paragraph(draft.say.place_and_day(place, draft.on), style="PlaceDate")]


def _under_subject(draft: Draft) -> Iterator[Element]:
    below = draft.layout.block("subject").below
    if below:
        yield paragraph(below, style="Subtitle")
    else:
        yield rule(SUBJECT_RULE_MM, draft.layout.sheet.text_width)
