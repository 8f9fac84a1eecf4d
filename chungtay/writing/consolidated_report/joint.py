"""Joint work: what was done together, by whom with whom, and what counting once is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from chungtay.domain.consolidation import CountedActivity, IndicatorTotal, Together
from chungtay.writing.account import difference, in_sentence, reconciled
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.explained import explained
from chungtay.writing.consolidated_report.headings import heading, point
from chungtay.writing.word.elements import Element, Piece, Words, paragraph
from chungtay.writing.word.grids import Cell, Column, band, cell, ruled

NOTABLE = 10  # activities told in the body; the appendix lists all
MATRIX = 4  # indicators beside one another in the table of credits


def joint_work(draft: Draft) -> Iterator[Element]:
    yield heading(draft, "joint")
    yield from _notable(draft)
    yield from _counting_once(draft)
    yield from _pairs(draft)
    yield from _credits(draft)


# -------------------------------------------------------------------- activities


def _notable(draft: Draft) -> Iterator[Element]:
    joint = [activity for activity in draft.told.activities if activity.joint]
    yield point(draft.say("joint.notable"))
    if not joint:
        yield paragraph(draft.say("joint.none"))
        return
    say = draft.say
    yield paragraph(
        say(
            "joint.some",
            joint=say.count("count.activity", len(joint)),
            all=say.count("count.activity", len(draft.told.activities)),
        ),
        style="LeadIn",
    )
    for activity in sorted(joint, key=_prominence)[:NOTABLE]:
        yield paragraph(*activity_sentence(draft, activity), style="ListBullet")


def _prominence(activity: CountedActivity) -> tuple[int, int, int]:
    """Most partners first, then most sources, then most results; else the order given."""
    taking_part = max(len(activity.organisations), len(activity.partners))
    return -taking_part, -len(activity.claims), -len(activity.figures)


def activity_sentence(draft: Draft, activity: CountedActivity) -> list[Piece]:
    """ "Làm đường thôn 3 (xã Kỳ Sơn, ngày …): A chủ trì, phối hợp với B; kết quả: …" """
    say, partners = draft.say, draft.partners(activity)
    known = "led" if activity.lead and partners else "ledonly" if activity.lead else "together"
    if not activity.lead and not partners:
        known = "untold"
    title = Words(draft.title(activity), to=draft.trace.activity(activity.id))
    pieces = say.woven(
        f"joint.{known}",
        title=title,
        at=_where_and_when(draft, activity),
        lead=activity.lead,
        partners=say.listed(partners),
    )
    return [*pieces, draft.mark(activity), *_results(draft, activity)]


def _where_and_when(draft: Draft, activity: CountedActivity) -> str:
    title = activity.title.casefold()
    told = [activity.place] if activity.place and activity.place.casefold() not in title else []
    if activity.day:
        told.append(draft.say.day(activity.day))
    return draft.say("joint.at", where=", ".join(told)) if told else ""


def _results(draft: Draft, activity: CountedActivity) -> Sequence[Piece]:
    pieces: list[Piece] = []
    for figure in activity.figures:
        leads = draft.trace.claim(figure.chosen or (figure.claims or ("",))[0])
        amount = Words(draft.figure(figure), to=leads)
        name = in_sentence(draft.terms.indicator(figure.indicator))
        if pieces:
            pieces.append("; ")
        pieces.extend(draft.say.woven("joint.figure", indicator=name, amount=amount))
    return draft.say.woven("joint.results", figures=pieces) if pieces else ["."]


# -------------------------------------------------------------------- counting once


def _counting_once(draft: Draft) -> Iterator[Element]:
    more = [total for total in draft.told.totals if difference(total) > 0]
    if not more:
        return
    say = draft.say
    yield point(say("joint.once"))
    yield paragraph(say.count("joint.once.text", len(more)), style="LeadIn")
    columns = draft.columns(
        ("number", 12, "TableCentre"),
        ("indicator", 58, "TableText"),
        ("measure", 23, "TableCentre"),
        ("reports-sum", 24, "TableNumber"),
        ("once", 24, "TableNumber"),
        ("difference", 24, "TableNumber"),
    )
    yield ruled(columns, [_once_row(draft, n, t) for n, t in enumerate(more, 1)])
    yield from explained(draft, more)


def _once_row(draft: Draft, number: int, total: IndicatorTotal) -> list[Cell]:
    amounts = (total.sum_of_reports, total.total, difference(total))
    measure, scale = draft.terms.scaled(total.indicator, *amounts)
    added, once, more = (draft.say.number((amount or Decimal(0)) / scale) for amount in amounts)
    leads = draft.trace.indicator(total.indicator)
    return [
        cell(str(number)),
        cell(draft.terms.indicator(total.indicator)),
        cell(measure),
        cell(added),
        cell(Words(once, bold=True, to=leads)),
        cell(more),
    ]


# -------------------------------------------------------------------- who with whom


def _pairs(draft: Draft) -> Iterator[Element]:
    if not draft.told.together:
        return
    yield point(draft.say("joint.pairs"))
    yield paragraph(draft.say("joint.pairs.text"), style="LeadIn")
    columns = draft.columns(
        ("indicator", 62, "TableText"),
        ("measure", 27, "TableCentre"),
        ("activities", 22, "TableNumber"),
        ("together", 27, "TableNumber"),
        ("possible", 27, "TableNumber"),
    )
    yield ruled(columns, _pair_rows(draft, len(columns)))


def _pair_rows(draft: Draft, width: int) -> Iterator[list[Cell]]:
    pairs: dict[tuple[str, str], list[Together]] = {}
    for line in draft.told.together:
        pairs.setdefault((line.one, line.other), []).append(line)
    for pair, lines in pairs.items():
        yield [band(" – ".join(draft.organisations(pair)), span=width)]
        for line in lines:
            yield _pair_row(draft, line)


def _pair_row(draft: Draft, line: Together) -> list[Cell]:
    code = line.indicator
    measure, scale = draft.terms.scaled(code, line.amount, line.possible)
    leads = draft.trace.indicator(code)
    return [
        cell(draft.terms.indicator(code)),
        cell(measure),
        cell(str(line.activities)),
        cell(Words(draft.say.number(line.amount / scale), to=leads)),
        cell(draft.say.number(line.possible / scale)),
    ]


# -------------------------------------------------------------------- credits


def _credits(draft: Draft) -> Iterator[Element]:
    chosen = [total for total in _most_joint(draft) if total.total is not None][:MATRIX]
    if not chosen:
        return
    yield point(draft.say("joint.credits"))
    where = draft.appendix("units")
    yield paragraph(*draft.say.woven("joint.credits.text", where=where), style="LeadIn")
    width = (draft.layout.sheet.text_width - 60) / len(chosen)
    headings = [Column(draft.say("column.organisation"), 60)]
    headings += [Column(_titled(draft, t), width, "TableNumber") for t in chosen]
    yield ruled(headings, _credit_rows(draft, chosen), numbered=False)


def _most_joint(draft: Draft) -> list[IndicatorTotal]:
    shared = {line.indicator for line in draft.told.together}
    among = [t for t in draft.told.totals if t.indicator in shared or t.joint]
    return sorted(among, key=lambda total: -total.joint)


def _titled(draft: Draft, total: IndicatorTotal) -> str:
    measure, _ = draft.terms.scaled(total.indicator, *_credited(draft, total).values())
    return f"{draft.terms.indicator(total.indicator)} ({measure})"


def _credited(draft: Draft, total: IndicatorTotal) -> dict[str, Decimal]:
    return {
        line.organisation: line.credit
        for line in draft.told.ledgers
        if line.indicator == total.indicator
    }


def _credit_rows(draft: Draft, chosen: Sequence[IndicatorTotal]) -> Iterator[list[Cell]]:
    credits = [_credited(draft, total) for total in chosen]
    for code in dict.fromkeys(code for credit in credits for code in credit):
        amounts = [credit.get(code) for credit in credits]
        yield [cell(draft.organisation(code)), *_scaled_cells(draft, chosen, credits, amounts)]
    ends = [
        reconciled(list(credit.values()), total.total or Decimal(0), "row.sum")
        for credit, total in zip(credits, chosen, strict=True)
    ]
    for line in zip(*ends, strict=True):
        key, amounts = line[0][0], [amount for _, amount in line]
        cells = _scaled_cells(draft, chosen, credits, amounts, bold=key == "row.once")
        yield [cell(Words(draft.say(key), bold=True)), *cells]


def _scaled_cells(
    draft: Draft,
    chosen: Sequence[IndicatorTotal],
    credits: Sequence[dict[str, Decimal]],
    amounts: Sequence[Decimal | None],
    *,
    bold: bool | None = None,
) -> Iterator[Cell]:
    for total, credit, amount in zip(chosen, credits, amounts, strict=True):
        _, scale = draft.terms.scaled(total.indicator, *credit.values())
        words = "" if amount is None else draft.say.number(amount / scale)
        yield cell(
            Words(words, bold=bold, to=draft.trace.indicator(total.indicator) if words else "")
        )
