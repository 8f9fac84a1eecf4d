"""Works that were begun and are not yet finished, with what is told of them behind."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.prose.context import before, book, reach_before
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.vocabulary.reading_words import reading_words

_MONEY = "vnd"
# Who builds it, for whom, and how large it is.
_BESIDE = frozenset(
    {"person", "person-time", "household", "labour-day", "vehicle", "place", "m2", "ha", "m"}
)
_REACH = 2  # sentences behind the one that tells of the beginning


def begun(passage: Passage, expression: Expression) -> str:
    """The word that says that a work was begun of which nothing says that it is finished; of money
    only what the work will cost: "khởi công trạm y tế, tổng mức đầu tư 4 tỷ đồng"."""
    if expression.measure == _MONEY and not before(
        passage, expression, book("kinds", "works_cost"), within=1
    ):
        return ""
    first = max(passage.clause_of(expression).first, reach_before(passage, expression))
    stages = [*_stages().longest_in(passage.text, first, expression.first)]
    if not stages or stages[-1].meaning != "begun":
        return ""
    done = book("kinds", "was_done").any_in(passage.text, stages[-1].last, expression.first)
    return stages[-1].phrase if done is None else ""


def described(passage: Passage, expression: Expression, *, begun_above: bool) -> str:
    """What a sentence tells of the work that the text before it says was begun: "Công trình gồm 4
    phòng học", "Tổng mức đầu tư 3 tỷ đồng"."""
    opening = _opening(passage, expression)
    if not opening:
        return ""
    first = passage.sentence_of(expression).first
    done = book("kinds", "was_done").any_in(passage.text, first, expression.first)
    if done is not None or _completed(passage, first, expression.first):
        return ""
    above = range(expression.sentence - 1, max(-1, expression.sentence - 1 - _REACH), -1)
    for place in above:
        stage = _last_stage(passage, place)
        if stage:
            return opening if stage == "begun" else ""
    return opening if begun_above and expression.sentence < _REACH else ""


def _opening(passage: Passage, expression: Expression) -> str:
    """The words that open the sentence and name a work, or what it costs; "" for those who build
    it and for money that is no cost of it."""
    if expression.measure in _BESIDE:
        return ""
    first, costs = passage.sentence_of(expression).first, book("kinds", "works_cost")
    cost = costs.longest_at(passage.text, first)
    if cost is not None:
        return cost.phrase
    work = book("kinds", "works_described").longest_at(passage.text, first)
    if work is None or expression.measure != _MONEY:
        return work.phrase if work is not None else ""
    return before(passage, expression, costs, within=1)


def begun_in(passage: Passage) -> bool:
    """Whether the last that a text tells of works is that they were begun."""
    # Asked of every block: most have no word of it, which is told without any search.
    if not book("kinds", "begun").may_stand_in(passage.text):
        return False
    places = range(len(passage.sentences) - 1, -1, -1)
    stage = next((stage for place in places if (stage := _last_stage(passage, place))), "")
    return stage == "begun"


def _last_stage(passage: Passage, place: int) -> str:
    """ "begun" or "completed", as the sentence says last of a work; "khi hoàn thành", "dự kiến bàn
    giao" say nothing of the kind."""
    text, sentence = passage.text, passage.sentences[place]
    for one in reversed([*_stages().longest_in(text, sentence.first, sentence.last)]):
        if one.meaning == "begun":
            return one.meaning
        ahead = book("kinds", "target").any_in(text, sentence.first, one.first)
        once = book("kinds", "once").longest_at(text, one.first - 1)
        if one.meaning == "completed" and ahead is None and once is None:
            return one.meaning
    return ""


def _completed(passage: Passage, first: int, last: int) -> bool:
    found = _stages().longest_in(passage.text, first, last)
    return any(one.meaning == "completed" for one in found)


@cache
def _stages() -> PhraseBook[str]:
    known = reading_words("kinds")
    given = [word for word in known["finished"] if word not in known["completed"]]
    return phrase_book(
        {"begun": known["begun"], "completed": known["completed"], "finished": given}
    )
