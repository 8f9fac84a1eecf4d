"""What a number counts where no words name it: by its measure alone, by the deed, by the topic."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.context import (
    after,
    anywhere_before,
    before,
    book,
    floor,
    in_clause_before,
)
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.people import in_list
from chungtay.reading.prose.rulings import HEAD_REACH, is_lost_tree, is_saved, undergoes
from chungtay.reading.prose.subjects import Candidate, end_of_head
from chungtay.vocabulary.reading_words import reading_words


def by_measure(passage: Passage, expression: Expression, topics: frozenset[str]) -> list[Candidate]:
    """What the measure alone says where no words do: houses, gifts, trees, vehicles at a flood,
    metres that a deed was done to."""
    measure = expression.measure
    if measure == "house":
        return _unnamed_house(passage, expression, topics)
    if measure == "gift" and _is_given(passage, expression):
        return [Candidate("gifts", 5.0, "", "given")]
    if measure == "tree" and not is_lost_tree(passage, expression):
        return [Candidate("trees-planted", 4.0, "", "measure")]
    if measure == "vehicle" and "disaster" in topics:
        given = before(passage, expression, book("cues", "given"), within=1)
        if not given and not is_saved(passage, expression):
            return [Candidate("disaster-vehicles", 4.0, "", "measure")]
    if measure == "household" and "disaster" in topics:
        moved = before(passage, expression, book("cues", "moving"), within=0)
        return [Candidate("households-evacuated", 6.0, moved, "deed")] if moved else []
    if measure == "document" and in_list(
        passage, expression, book("cues", "issuing"), within=_BUILDING_REACH
    ):
        return [Candidate("documents-issued", 5.0, "", "measure")]
    if measure == "class" and "literacy" in topics and _is_bare(passage, expression):
        return [Candidate("literacy-classes", 5.0, "", "topic")]
    if measure == "outbreak":
        dealt = before(passage, expression, book("needs", "outbreaks-suppressed"), within=1)
        return [Candidate("outbreaks-suppressed", 5.0, dealt, "deed")] if dealt else []
    if measure in _LOADS and _is_bare(passage, expression):
        return _blood(passage, expression) or _waste(passage, expression)
    if measure == "work":
        return _cleaned_road(passage, expression)
    return _by_length(passage, expression, topics) if measure in _LONG_MEASURES else []


def _cleaned_road(passage: Passage, expression: Expression) -> list[Candidate]:
    """ "quét dọn 9 tuyến phố": roads counted one by one, by what was done to them."""
    if book("cues", "roads").longest_at(passage.text, expression.number.last) is None:
        return []
    done = _deed_to_road(passage, expression)
    return [Candidate(done.meaning, 5.0, done.phrase, "deed")] if done is not None else []


def _is_bare(passage: Passage, expression: Expression) -> bool:
    """Whether no words go on from number and measure: the text says elsewhere what they count."""
    behind = passage.text.plain[expression.end :].lstrip()[:1]
    return behind in _SIGNS or end_of_head(passage, expression) <= expression.after


_SIGNS = frozenset(",;.:)")


def _waste(passage: Passage, expression: Expression) -> list[Candidate]:
    """ "vớt bèo và rác (ước 2 tấn)", "thu gom rác, 1,5 khối": how much the clause collected."""
    if expression.measure == "piece":
        place = expression.number.last
        if book("cues", "by_volume").longest_at(passage.text, place) is None:
            return []
    collected = in_clause_before(passage, expression, book("cues", "collecting"))
    rubbish = in_clause_before(passage, expression, book("cues", "rubbish"))
    return [Candidate("waste-tonnes", 5.0, collected, "deed")] if collected and rubbish else []


def _blood(passage: Passage, expression: Expression) -> list[Candidate]:
    """ "1.900 lượt người hiến máu với 1.744 đơn vị"."""
    units = book("not_measures", "units").longest_at(passage.text, expression.number.last)
    blood = in_clause_before(passage, expression, book("not_measures", "blood"))
    return [Candidate("blood-units", 5.0, blood, "deed")] if units is not None and blood else []


_LOADS = frozenset({"tonne", "kg", "quintal", "piece"})


def _by_length(passage: Passage, expression: Expression, topics: frozenset[str]) -> list[Candidate]:
    """Metres of what the verb before them, or else the text, speaks of."""
    done = _deed_to_road(passage, expression)
    if done is not None:
        return [Candidate(done.meaning, 5.0, done.phrase, "deed")]
    spoken_of = [code for code in LENGTHS if code in topics]
    made = before(passage, expression, book("cues", "making"), within=_BUILDING_REACH)
    if len(spoken_of) == 1 and made:
        return [Candidate(spoken_of[0], 4.0, made, "topic")]
    return []


_LONG_MEASURES = frozenset({"km", "m"})


def _is_given(passage: Passage, expression: Expression) -> bool:
    """Whether things counted as gifts are given, or meals cooked for people."""
    last = min(expression.number.last + HEAD_REACH, len(passage.text.words))
    if book("cues", "no_gifts").any_in(passage.text, expression.number.last, last) is not None:
        return False
    if book("cues", "meals").any_in(passage.text, expression.number.last, last) is not None:
        return True
    handed = after(passage, expression, book("cues", "handed"), within=_HANDED_REACH)
    given = before(passage, expression, book("cues", "given"), within=_BUILDING_REACH)
    return bool(given or handed) or _is_given_along(passage, expression)


def _is_given_along(passage: Passage, expression: Expression) -> bool:
    """ "tặng 40 lá cờ, 90 túi thuốc": the verb that opens the list holds for all of it."""
    one = expression
    for other in passage.earlier(expression):
        if book("cues", "deeds").any_in(passage.text, other.after, one.opening) is not None:
            return False
        if before(passage, other, book("cues", "given"), within=_HANDED_REACH):
            return True
        one = other
    return False


_HANDED_REACH = 3


def governed(passage: Passage, expression: Expression, found: list[Candidate]) -> list[Candidate]:
    """A road that was cleaned or lit was not built: the verb before the number says what was done
    to it."""
    if not found or found[0].indicator != "rural-road-km":
        return found
    for code in reading_words("governed_after"):
        said = after(passage, expression, book("governed_after", code), within=_BUILDING_REACH)
        if said:
            return [replace(found[0], indicator=code, words=said), *found[1:]]
    done = _deed_to_road(passage, expression)
    if done is None:
        return found
    governed = replace(found[0], indicator=done.meaning, words=done.phrase)
    return [governed, *found[1:]]


def _deed_to_road(passage: Passage, expression: Expression) -> Found[str] | None:
    """The verb before a number, near by and the last there, that says what was done to a road."""
    first = max(floor(passage, expression), passage.clause_of(expression).first)
    done = [*_deeds_to_roads().longest_in(passage.text, first, expression.opening)]
    if not done or not done[-1].meaning:
        return None
    return done[-1] if expression.opening - done[-1].last <= _BUILDING_REACH else None


@cache
def _deeds_to_roads() -> PhraseBook[str]:
    verbs = reading_words("governed")
    known = {phrase for phrases in verbs.values() for phrase in phrases}
    others = [deed for deed in reading_words("cues")["deeds"] if deed not in known]
    done = {code: (*said, *(f"{verb} được" for verb in said)) for code, said in verbs.items()}
    return phrase_book({**done, "": others})


def _unnamed_house(
    passage: Passage, expression: Expression, topics: frozenset[str]
) -> list[Candidate]:
    """Houses of no brand: those of the one brand that the text speaks of, those built again after
    a disaster, or houses and no more."""
    if "disaster" in topics:
        return [Candidate("houses-disaster", 5.0, "", "disaster")]
    repaired = undergoes(passage, expression, "repairing")
    brands = [topic for topic in topics if topic.startswith("houses-") and not repaired]
    built = before(passage, expression, book("cues", "building"), within=_BUILDING_REACH)
    built = built or after(passage, expression, book("cues", "built"), within=_BUILDING_REACH)
    built = built or _listed_on(passage, expression)
    brand = brands[0] if len(brands) == 1 else "houses-distinct-total"
    return [Candidate(brand, 5.0, built, "house")] if built or len(brands) == 1 else []


def _listed_on(passage: Passage, expression: Expression) -> str:
    """ "xây 40 công trình nước sạch; 90 căn nhà cho hộ nghèo": the verb that opened the list."""
    if passage.clause_of(expression).first != expression.opening:
        return ""
    return anywhere_before(passage, expression, book("cues", "building"))


_BUILDING_REACH = 6
LENGTHS = frozenset({"rural-road-km", "canal-km", "clean-road-km", "lighting-km"})
