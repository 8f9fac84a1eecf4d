"""The results, field by field: one sentence or more for each indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from chungtay.domain.consolidation import IndicatorTotal
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.headings import heading, point
from chungtay.writing.terms import DIRECTION_FIELD
from chungtay.writing.word.elements import Element, Gap, Piece, Words, paragraph


def direction(draft: Draft) -> Iterator[Element]:
    """Section II: what the figures say of how the programme was run, and a gap for the rest."""
    yield heading(draft, "direction")
    prompt = draft.say("direction.gap")
    yield paragraph(Gap(draft.say("direction.heading"), prompt))
    yield from _indicators(draft, _of_field(draft, DIRECTION_FIELD))


def results(draft: Draft) -> Iterator[Element]:
    """Section III: the fields of the catalogue in its order, each with its indicators."""
    yield heading(draft, "results")
    told = False
    for field in draft.terms.fields():
        totals = [] if field == DIRECTION_FIELD else _of_field(draft, field)
        if totals:
            told = True
            yield point(draft.terms.field_name(field))
            yield from _indicators(draft, totals)
    if not told:
        yield paragraph(draft.say("results.none"))
    yield paragraph(
        *draft.say.woven(
            "results.summary",
            indicators=draft.appendix("indicators"),
            units=draft.appendix("units"),
            activities=draft.appendix("activities"),
        )
    )


def _of_field(draft: Draft, field: str) -> list[IndicatorTotal]:
    return [t for t in draft.told.totals if draft.terms.field_of(t.indicator) == field]


def _indicators(draft: Draft, totals: Iterable[IndicatorTotal]) -> Iterator[Element]:
    for total in totals:
        yield paragraph(*sentences(draft, total), style="ListBullet")


def sentences(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    """Everything that is said of one indicator."""
    silence = draft.silence(total)
    name = draft.terms.indicator(total.indicator)
    if silence:
        name_linked = Words(name, to=draft.trace.indicator(total.indicator))
        where = draft.section("clarify")
        told = draft.say.woven(f"results.{silence}", indicator=name_linked, where=where)
        before = _before_a_silence(draft, total)
        return [*told, " ", *before] if before else told
    told = list(_figure(draft, total, name))
    for more in (_range, _sum_of_reports, _target, _previous, _disputed, _mentions):
        pieces = more(draft, total)
        if pieces:
            told.extend((" ", *pieces))
    return told


def _figure(draft: Draft, total: IndicatorTotal, name: str) -> Iterator[Piece]:
    yield from draft.say.woven("results.exact", indicator=name, total=draft.linked_total(total))
    yield _sources(draft, total)
    yield "."


def _sources(draft: Draft, total: IndicatorTotal) -> str:
    """ ", từ 6 hoạt động (trong đó 4 hoạt động phối hợp) và 2 số tổng …" """
    say = draft.say
    bare = say.count("count.bare", total.bare_sums) if total.bare_sums else ""
    if not total.activities:
        return say("results.from.bare", sources=bare) if bare else ""
    activities = say.count("count.activity", total.activities)
    joint = say.count("count.joint", total.joint)
    if total.joint == total.activities:
        activities = joint
    elif total.joint:
        activities += say("results.joint.inside", joint=joint)
    return say("results.from", sources=say.listed([activities, *filter(None, [bare])]))


def _range(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    assert total.total is not None
    told: list[Piece] = []
    low, high = total.low, total.high
    if low is not None and high is not None and low != high:
        why = _reasons(draft, total)
        leads = draft.trace.indicator(total.indicator)
        if low == total.total:
            linked = Words(draft.amount(high, total.indicator), to=leads)
            told.extend(draft.say.woven("results.upto", high=linked, why=why))
        else:
            linked = Words(draft.between(low, high, total.indicator), to=leads)
            told.extend(draft.say.woven("results.between", range=linked, why=why))
    if total.open_above:
        told.extend((" ", draft.say("results.open")) if told else (draft.say("results.open"),))
    return told


def _reasons(draft: Draft, total: IndicatorTotal) -> str:
    known = [draft.terms.reason(code) for code in total.why_range]
    reasons = list(dict.fromkeys(known)) or [draft.say("why.other")]
    return draft.say.listed(reasons)


def _sum_of_reports(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    assert total.total is not None
    added = total.sum_of_reports
    if added is None or added <= total.total:
        return []
    return [
        draft.say(
            "results.sum",
            sum=draft.amount(added, total.indicator),
            difference=draft.amount(added - total.total, total.indicator),
        )
    ]


def _target(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    assert total.total is not None
    if not total.target:
        return []
    key = "results.target" if total.low == total.high else "results.target.range"
    percent = draft.say.percent(total.total, total.target)
    return [draft.say(key, percent=percent, target=draft.amount(total.target, total.indicator))]


def _previous(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    assert total.total is not None
    previous = total.previous
    if not previous:
        return []
    change = total.total - previous
    key = "results.same" if not change else "results.more" if change > 0 else "results.less"
    percent = draft.say.percent(abs(change), previous)
    words = draft.amount(Decimal(previous), total.indicator)
    than = draft.against or draft.say("results.previous")
    return [draft.say(key, than=than, previous=words, percent=percent)]


def _before_a_silence(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    """What the earlier period told of is not lost where this one is silent."""
    if not draft.against or total.previous is None:
        return []
    words = draft.amount(total.previous, total.indicator)
    return [draft.say("results.before", than=draft.against, previous=words)]


def _disputed(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    if not total.disputed:
        return []
    activities = draft.say.count("count.activity", total.disputed)
    return draft.say.woven(
        "results.disputed", activities=activities, where=draft.section("clarify")
    )


def _mentions(draft: Draft, total: IndicatorTotal) -> list[Piece]:
    if not total.mentions:
        return []
    told = draft.say.count("count.mention", total.mentions)
    return draft.say.woven("results.mentions", mentions=told, where=draft.section("clarify"))
