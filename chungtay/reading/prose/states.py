"""What is or was so and nobody did: places, shares, population, damage, sizes, comparisons."""

from __future__ import annotations

from chungtay.reading.prose.context import (
    after,
    before,
    book,
    ceiling,
    in_clause_before,
    in_sentence,
)
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage

# Ratios that are indicators are results though they are percentages.
_RATIOS = frozenset({"tasks-completed-rate", "reports-on-time-rate"})


def state_of(
    passage: Passage, expression: Expression, indicator: str, *, in_situation: bool
) -> tuple[str, bool]:
    """The words that say that nobody did what a number counts, and whether they stand behind a
    list that the number ends. `in_situation`: the heading above describes how things are."""
    if expression.measure == "place" and indicator != "communes-assisted":
        return "place", False
    if expression.measure == "percent" and indicator not in _RATIOS:
        return "%", False
    damage, of_list = _damage(passage, expression)
    if damage:
        return damage, of_list
    said = _told(passage, expression, indicator)
    if not said and expression.measure in _SITES and indicator not in _TAKING_PART:
        said = before(passage, expression, book("kinds", "located"), within=0)
    if not said and not indicator:
        said = before(passage, expression, book("kinds", "has"), within=0)
        said = said or _is_there(passage, expression)
    if not said and in_situation and not _is_deed(passage, expression):
        said = "heading"
    return said or _sized(passage, expression, indicator), False


def _told(passage: Passage, expression: Expression, indicator: str) -> str:
    """Comparisons, populations, accounts, names of programmes, people who are there."""
    said = (
        _compared(passage, expression)
        or before(passage, expression, book("kinds", "state_of_things"), within=2)
        or _told_after(passage, expression, "state_after")
        or in_sentence(passage, expression, book("kinds", "never_done"))
        or before(passage, expression, book("kinds", "accounts"), within=6)
        or _in_a_name(passage, expression)
        or _of_people(passage, expression)
    )
    if indicator in _LENGTHS and said in _LONG:
        return ""
    stock = said and indicator in _STOCKS
    if stock and before(passage, expression, book("kinds", "stock"), within=2):
        return ""
    return said


def _sized(passage: Passage, expression: Expression, indicator: str) -> str:
    """Widths, areas, distances, and numbers of nothing known."""
    if expression.measure in _EXTENT_MEASURES:
        said = before(passage, expression, book("kinds", "widths"), within=1)
        if said or indicator:
            return said
        return before(passage, expression, book("kinds", "sizes"), within=5)
    return "" if expression.measure else "?"


# "hiện có 38 mô hình": what stands at the end of a period is what such a report counts.
_STOCKS = frozenset(
    {
        "models-registered",
        "models-recognised",
        "self-management-groups",
        "children-sponsored",
        "heroic-mothers",
    }
)
_EXTENT_MEASURES = frozenset({"m", "km", "m2", "ha"})
# "tại 18 điểm khám": where it was, not what was done.
_SITES = frozenset({"work", "organisation", "household"})
_TAKING_PART = frozenset({"participant-turns", "disaster-force-turns", "epidemic-force-turns"})
# "làm 3 tuyến lộ dài 2.150 m": how long is how much.
_LENGTHS = frozenset({"rural-road-km", "canal-km", "clean-road-km", "lighting-km"})
_LONG = frozenset({"chiều dài", "dài", "chieu dai", "dai"})
_MEMBERS = frozenset({"person", "household", "organisation", "work", "piece", "vehicle"})
_THERE_REACH = 14


def _is_there(passage: Passage, expression: Expression) -> str:
    """ "Hội có 6.842 hội viên": what a body or a place has, without a verb of doing behind it."""
    if expression.measure not in _MEMBERS:
        return ""
    said = before(passage, expression, book("kinds", "there_is"), within=0)
    if not said or before(passage, expression, book("kinds", "done"), within=1):
        return ""
    acts = after(passage, expression, book("cues", "deeds"), within=_THERE_REACH)
    return "" if acts or will_after(passage, expression) else said


def _told_after(passage: Passage, expression: Expression, words: str) -> str:
    """What is said of a number right behind it, in the same breath."""
    end = passage.text.plain.find(",", expression.end, expression.end + 3)
    return "" if end >= 0 else after(passage, expression, book("kinds", words), within=1)


def _in_a_name(passage: Passage, expression: Expression) -> str:
    """ "Quỹ 1 triệu cây xanh"; "Trong chương trình, 25 đội …" is no name."""
    said = before(passage, expression, book("kinds", "programme_names"), within=0)
    place = passage.text.words[expression.opening].start
    return "" if passage.text.plain[:place].rstrip().endswith((",", ":", "-")) else said


def _acts(passage: Passage, expression: Expression) -> bool:
    """Whether households do or are promised something: "có 45 hộ hiến đất"."""
    deed = after(passage, expression, book("cues", "deeds"), within=1)
    return bool(deed or will_after(passage, expression))


def _compared(passage: Passage, expression: Expression) -> str:
    """What only tells a difference. Without diacritics "tang" may be "tặng", to give, as well."""
    said = before(passage, expression, book("kinds", "compared"), within=1)
    return "" if said in _NO_COMPARISON and expression.measure != "percent" else said


_NO_COMPARISON = frozenset({"tang", "bằng", "bang"})


def _is_deed(passage: Passage, expression: Expression) -> bool:
    return bool(in_clause_before(passage, expression, book("cues", "deeds")))


_DAMAGE_REACH = 5
_HARMED = frozenset({"household", "person", "house", "work", "ha", "km", "m", "bridge", "piece"})


def _damage(passage: Passage, expression: Expression) -> tuple[str, bool]:
    """People who died, houses that fell, and whether that is said behind them; not those that were
    repaired or helped."""
    said = after(passage, expression, book("kinds", "damage"), within=_DAMAGE_REACH)
    place = _place_after(passage, expression)
    if not said and place is not None and expression.measure in _HARMED:
        said = after(passage, place, book("kinds", "damage"), within=_DAMAGE_REACH)
    if not said:
        said = before(passage, expression, book("kinds", "damage_before"), within=_DAMAGE_REACH)
        return said, False
    if expression.measure in {"vnd", "foreign-money"}:
        return "", False
    if after(passage, expression, book("kinds", "repairing"), within=_DAMAGE_REACH - 1):
        return "", False
    if in_clause_before(passage, expression, book("kinds", "repairing")):
        return "", False
    return said, True


def _place_after(passage: Passage, expression: Expression) -> Expression | None:
    """The places a number is told of: "30 điểm trường của hai huyện bị hư hỏng"."""
    later = passage.following(expression)
    return later if later is not None and later.measure == "place" else None


def _of_people(passage: Passage, expression: Expression) -> str:
    """People who are there or who were elected, not people something was done with."""
    if expression.measure == "household" and not _acts(passage, expression):
        said = before(passage, expression, book("kinds", "remaining"), within=0)
        if said:
            return said
    if expression.measure == "person":
        said = before(passage, expression, book("kinds", "elected"), within=14)
        if said:
            return said
    if expression.measure == "household":
        said = before(passage, expression, book("kinds", "serving"), within=0)
        if said:
            return said
    if expression.measure in {"person", "household"}:
        return _lives(passage, expression)
    return ""


_LIVES_REACH = 5


def _lives(passage: Passage, expression: Expression) -> str:
    """ "128 hộ … vẫn thiếu nước": who they are or how they live, nothing that was done."""
    said = after(passage, expression, book("kinds", "lives"), within=_LIVES_REACH)
    if not said or in_clause_before(passage, expression, book("cues", "given")):
        return ""
    return said


def will_after(passage: Passage, expression: Expression) -> str:
    """ "N hộ … sẽ được cấp gạo": said of the subject that stands before it."""
    last = ceiling(passage, expression)
    for found in book("kinds", "target_after").longest_in(passage.text, expression.after, last):
        return found.phrase
    return ""
