"""Persons who do and persons who receive: who came to a work, a disaster or an epidemic."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.prose.context import after, before, book, ceiling, floor, in_sentence
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.moods import is_coordinated
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate
from chungtay.vocabulary.reading_words import reading_words

PEOPLE = frozenset({"person", "person-time", "organisation", "party"})
_BODIES = frozenset({"organisation", "party"})
_REACH = 6
_DOING_REACH = 12


def taking_part(
    passage: Passage, expression: Expression, topics: frozenset[str]
) -> Candidate | None:
    """Persons counted as those who take part; in a text on a disaster or an epidemic, as its
    force (the rule context_precedence). `topics` are what the text around speaks of."""
    if expression.measure == "household":
        return _joining(passage, expression)
    if expression.measure not in PEOPLE:
        return None
    head = _counted_words(passage, expression)
    only = book("doers", "only_doers").any_in(passage.text, *head) is not None
    drawn = before(passage, expression, book("cues", "drawing"), within=_DRAWN_REACH)
    does = only or bool(drawn) or expression.measure in _BODIES
    if not does and book("doers", "doers").any_in(passage.text, *head) is None:
        return None
    called = before(passage, expression, book("cues", "taking_part"), within=_REACH)
    called = called or _of_party(passage, expression)
    called = called or _at_session(passage, expression) or _among_guests(passage, expression)
    called = called or _giving(passage, expression)
    if expression.measure in _BODIES:
        called = called or before(passage, expression, book("cues", "from_whom"), within=0)
        called = called or before(passage, expression, book("cues", "with_whom"), within=0)
    doing = _doing(passage, expression)
    doing = doing or _working(passage, expression)
    if not (called or doing or only) or is_object(passage, expression):
        return None
    words = called or doing
    code = _force(passage, expression, topics)
    if _of_party(passage, expression) in _DELEGATION:
        code = "participant-turns"
    strength = 6.0 + 2.0 * bool(called) + 2.0 * only + 1.5 * bool(doing)
    return Candidate(code, strength, words, "taking-part")


def _doing(passage: Passage, expression: Expression) -> str:
    """What persons are said to do; not what they are there for: "nhận 30 em để giúp đỡ"."""
    text = passage.text
    last = min(ceiling(passage, expression), expression.after + _DOING_REACH + 2)
    for found in book("cues", "doing").longest_in(text, expression.after, last):
        if found.first == expression.after and found.phrase in _ADJECTIVES:
            continue  # "32 đội hình tình nguyện"
        purpose = book("cues", "purpose").any_in(text, expression.after, found.first)
        near = found.first - expression.after <= _DOING_REACH
        return found.phrase if near and purpose is None else ""
    return ""


_ADJECTIVES = frozenset({"tình nguyện", "tinh nguyen", "xung kích", "xung kich"})


def _working(passage: Passage, expression: Expression) -> str:
    """ "30 đồng chí cùng Xã đoàn thu gom rác": what persons do right behind their number."""
    if expression.measure in _BODIES:
        return after(passage, expression, book("cues", "donating"), within=0)
    if expression.measure not in {"person", "person-time"}:
        return ""
    text = passage.text
    last = min(expression.after + _WORKS_REACH + 2, passage.clause_of(expression).last)
    for found in book("cues", "works").longest_in(text, expression.after, last):
        if not found.meaning:
            continue
        between = text.plain[expression.end : text.words[found.first].start]
        return "" if "," in between or _is_passive(passage, expression) else found.phrase
    return ""


def _joining(passage: Passage, expression: Expression) -> Candidate | None:
    """Households that give or join in: "hơn 60 gia đình quyên góp 12.500 USD"."""
    said = after(passage, expression, book("cues", "joining"), within=_JOINING_REACH)
    if said and is_object(passage, expression):
        return None
    said = said or _among_guests(passage, expression) or _giving(passage, expression)
    return Candidate("participant-turns", 6.0, said, "taking-part") if said else None


_JOINING_REACH = 6
_WORKS_REACH = 3  # "30 đồng chí cùng Xã đoàn thu gom rác"
_DRAWN_REACH = 1  # "thu hút gần 1.100 em": whoever it is


def is_healer(passage: Passage, expression: Expression) -> bool:
    """Whether the persons are by their very name no patients."""
    head = _counted_words(passage, expression)
    return book("doers", "healers").any_in(passage.text, *head) is not None


def _force(passage: Passage, expression: Expression, topics: frozenset[str]) -> str:
    head = _counted_words(passage, expression)
    guests = book("doers", "guests").any_in(passage.text, *head) is not None
    if expression.measure in {"person", "person-time"} and not guests:
        if "disaster" in topics and not _is_peaceful(passage, expression):
            return "disaster-force-turns"
        if "epidemic" in topics:
            return "epidemic-force-turns"
    return "participant-turns"


def _is_peaceful(passage: Passage, expression: Expression) -> bool:
    """Whether a sentence in a text on a disaster tells of another work: trees are planted there
    years later."""
    if not in_sentence(passage, expression, book("cues", "peaceful")):
        return False
    part = passage.sentence_of(expression)
    return "disaster" not in topics_of(passage, part.first, part.last, events_only=True)


_DELEGATION = frozenset({"đoàn", "doan"})  # people who go somewhere for others are no force


def _of_party(passage: Passage, expression: Expression) -> str:
    """ "đoàn công tác gồm 9 thành viên": those who went."""
    if not before(passage, expression, book("cues", "made_up_of"), within=0):
        return ""
    return before(passage, expression, book("cues", "party"), within=_DOING_REACH)


def _giving(passage: Passage, expression: Expression) -> str:
    """ "80 tỷ đồng của 1.265 tổ chức, cá nhân": those whose money it was."""
    sum_before = next(passage.earlier(expression), None)
    if sum_before is None or sum_before.measure not in _GIVEN_EXTENTS:
        return ""
    return before(passage, expression, book("cues", "of_whom"), within=0)


_GIVEN_EXTENTS = frozenset({"vnd", "foreign-money", "m2", "ha"})


def _at_session(passage: Passage, expression: Expression) -> str:
    """ "12 buổi ra quân với 450 lượt đoàn viên": those who came to what was just counted."""
    session = next(passage.earlier(expression), None)
    if session is None or session.measure != "session" or session.clause != expression.clause:
        return ""
    return before(passage, expression, book("cues", "at_session"), within=0)


def _among_guests(passage: Passage, expression: Expression) -> str:
    """ "Đến dự có đồng chí Bí thư xã, cùng 120 đoàn viên": the last of those who were there."""
    text = passage.text
    if not expression.opening or next(passage.earlier(expression), None) is not None:
        return ""
    among = turning_words("among", bare=text.bare)
    if text.words[expression.opening - 1].text not in among:
        return ""
    first = passage.clause_of(expression).first
    there = book("cues", "present_among").any_in(text, first, expression.opening)
    return there.phrase if there is not None else ""


_PASSIVE_REACH = 4


def is_object(passage: Passage, expression: Expression) -> bool:
    """Whether something is done to the persons: "tặng", "cứu" right before the number, or "được"
    behind it, unless they were sent."""
    start = passage.text.words[expression.opening].start
    apart = passage.text.plain[:start].rstrip().endswith((",", ";", ":"))
    verbs = (book("cues", "given"), book("cues", "done_to"))
    if not apart and any(before(passage, expression, verb, within=0) for verb in verbs):
        return not _is_sent_out(passage, expression)
    if not apart and before(passage, expression, book("cues", "welcoming"), within=0):
        return not _doing(passage, expression)
    if not _is_passive(passage, expression):
        return False
    return not after(passage, expression, book("cues", "sent"), within=_PASSIVE_REACH)


def _is_sent_out(passage: Passage, expression: Expression) -> bool:
    """ "Xã đội cho hai tiểu đội dân quân xuống đào hố": let go there, not given anything."""
    head = _counted_words(passage, expression)
    if book("doers", "only_doers").any_in(passage.text, *head) is None:
        return False
    if before(passage, expression, book("cues", "keeping_up"), within=0):
        return expression.measure == "person"
    given = before(passage, expression, book("cues", "letting"), within=0)
    return bool(given and after(passage, expression, book("cues", "moving_to"), within=3))


def _is_passive(passage: Passage, expression: Expression) -> bool:
    """ "40 người được khám"; not "760 chị em tham gia, tiết kiệm được 214 triệu đồng"."""
    text, first = passage.text, expression.after
    last = min(first + _PASSIVE_REACH + 2, len(text.words), passage.sentence_of(expression).last)
    for found in book("cues", "passive").longest_in(text, first, last):
        if found.first - first > _PASSIVE_REACH:
            return False
        between = text.plain[expression.end : text.words[found.first].start]
        acts = book("cues", "doing").any_in(text, first, found.first) is not None
        return bool(found.meaning) and "," not in between and not acts
    return False


def _counted_words(passage: Passage, expression: Expression) -> tuple[int, int]:
    first = expression.number.last
    return first, min(max(expression.after, first + 4), len(passage.text.words))


def topics_of(
    passage: Passage, first: int, last: int, *, events_only: bool = False
) -> frozenset[str]:
    """What a stretch of text speaks of: a disaster, an epidemic (of `events_only` what happened,
    not what one prepares for), a brand of houses, a class of those who learn to read."""
    told = [*_topics(events_only=events_only).all_in(passage.text, first, last)]
    apart = [one for one in told if not one.meaning]
    return frozenset(
        one.meaning
        for one in told
        if one.meaning and not any(each.first <= one.first < each.last for each in apart)
    )


@cache
def _topics(*, events_only: bool) -> PhraseBook[str]:
    cues, ending = reading_words("cues"), "_event" if events_only else ""
    events = {topic: cues[f"{topic}{ending}"] for topic in ("disaster", "epidemic")}
    apart = cues["no_event"] if events_only else ()
    return phrase_book({**events, **reading_words("topics"), "": apart})


_GIVEN_REACH, _RECEIVED_REACH = 3, 6
_NAMED_REACH = 7  # "huyện được trao quà nhiều nhất là Kim Sơn với 870 hộ"


def recipients(passage: Passage, expression: Expression) -> Candidate | None:
    """Households something is done for: "hỗ trợ 28 gia đình". Behind a counted thing ("10 con bò
    cho 10 hộ") they are those who receive it: the same fact told by its receivers."""
    if expression.measure != "household":
        return None
    given = before(passage, expression, book("cues", "given"), within=_GIVEN_REACH)
    given = given or after(passage, expression, book("cues", "receiving"), within=_RECEIVED_REACH)
    given = given or before(passage, expression, book("cues", "visiting"), within=1)
    given = given or before(passage, expression, book("cues", "receiving"), within=_NAMED_REACH)
    given = given or _listed_receivers(passage, expression)
    given = given or _given_in_list(passage, expression) or _in_charge(passage, expression)
    if not given:
        return None
    rule = "receivers" if _thing_before(passage, expression) else "recipients"
    return Candidate("poor-households-helped", 6.0, given, rule)


def _given_in_list(passage: Passage, expression: Expression) -> str:
    """ "trao quà cho 2 mẹ, 5 thương binh và 12 gia đình": what opens the list holds for all."""
    one = expression
    for other in passage.earlier(expression):
        if other.measure not in _RECEIVING or not is_coordinated(passage, other, one):
            return ""
        given = before(passage, other, book("cues", "given"), within=0)
        if given:
            return given
        one = other
    return ""


_RECEIVING = frozenset({"person", "household", "person-time"})


def _listed_receivers(passage: Passage, expression: Expression) -> str:
    """ "cấp phát gạo của Chính phủ, 73 hộ, 2.985 kg": the number alone behind a comma."""
    text = passage.text
    if not expression.opening:
        return ""
    between = text.plain[text.words[expression.opening - 1].end : expression.start]
    first = max(floor(passage, expression), passage.clause_of(expression).first)
    if "," not in between or first >= expression.opening:
        return ""
    if text.plain[expression.end :].lstrip()[:1] not in {",", ".", ";", ""}:
        return ""
    found = book("cues", "given").any_in(text, first, expression.opening)
    return found.phrase if found is not None and found.meaning else ""


def _in_charge(passage: Passage, expression: Expression) -> str:
    """ "phân công 24 đảng viên phụ trách 96 hộ": those whom somebody looks after."""
    one = next(passage.earlier(expression), None)
    if one is None or one.measure != "person":
        return ""
    return before(passage, expression, book("cues", "looking_after"), within=1)


def in_list(
    passage: Passage, expression: Expression, phrases: PhraseBook[str], *, within: int
) -> str:
    """A phrase right before a number, or before the list of its kind that it stands in."""
    said, one = before(passage, expression, phrases, within=within), expression
    for other in passage.earlier(expression):
        if said or other.measure != one.measure or not is_coordinated(passage, other, one):
            break
        said, one = before(passage, other, phrases, within=within), other
    return said


def _thing_before(passage: Passage, expression: Expression) -> bool:
    clause = passage.clause_of(expression)
    thing = next((one for one in passage.earlier(expression) if one.measure in _THINGS_GIVEN), None)
    if thing is None or thing.first < clause.first:
        return False
    return not _gives_anew(passage, thing, expression)


def _gives_anew(passage: Passage, thing: Expression, expression: Expression) -> bool:
    """ "cấp 900 thẻ cho người nghèo, hỗ trợ tiền điện cho 80 hộ": another deed behind a comma."""
    text = passage.text
    for deed in book("cues", "given").longest_in(text, thing.after, expression.opening):
        before_it = text.plain[thing.end : text.words[deed.first].start]
        if deed.meaning and "," in before_it and deed.phrase not in _TO:
            return True
    return False


_TO = frozenset({"cho", "gửi", "gui"})


_THINGS_GIVEN = frozenset({"gift", "animal", "piece", "kg", "tonne", "house", "tree", "vehicle"})
