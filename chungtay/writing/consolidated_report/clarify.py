"""Questions to the reporters, decisions to take, and the documents that were left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chungtay.domain.claims import Claim, Standing
from chungtay.domain.consolidation import CountedActivity, CountedFigure, Proposal, Remark
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.headings import heading, point
from chungtay.writing.quoting import quoted, source_of
from chungtay.writing.word.elements import Element, Piece, Words, paragraph
from chungtay.writing.word.grids import Cell, cell, ruled


def clarify(draft: Draft) -> Iterator[Element]:
    """Section V. Each point stands only where there is something to say."""
    yield heading(draft, "clarify")
    parts = (_mentions, _disputes, _proposals, _machine, _held, _remarks, _left_out)
    told = [made for part in parts for made in part(draft)]
    yield from told or [paragraph(draft.say("clarify.none"))]


def _table(
    draft: Draft,
    name: str,
    shares: Sequence[tuple[str, float, str]],
    rows: Iterable[Sequence[Cell]],
) -> Iterator[Element]:
    """A point with its sentence and its numbered table; nothing where there are no rows."""
    numbered = [[cell(str(n)), *cells] for n, cells in enumerate(rows, start=1)]
    columns = draft.columns(("number", 12, "TableCentre"), *shares)
    if not numbered:
        return
    yield point(draft.say(f"clarify.{name}"))
    yield paragraph(draft.say(f"clarify.{name}.text"), style="LeadIn")
    yield ruled(columns, numbered, numbered=False)


def _mentions(draft: Draft) -> Iterator[Element]:
    shares = (("unit", 42, "TableText"), ("indicator", 41, "TableText"), ("quote", 70, "TableText"))
    yield from _table(
        draft, "mentions", shares, (_claim_row(draft, claim) for claim in draft.told.mentions)
    )


def _held(draft: Draft) -> Iterator[Element]:
    shares = (("unit", 42, "TableText"), ("indicator", 41, "TableText"), ("quote", 70, "TableText"))
    held = (claim for claim in draft.told.claims if claim.standing is Standing.HELD)
    yield from _table(draft, "held", shares, (_claim_row(draft, claim) for claim in held))


def _claim_row(draft: Draft, claim: Claim) -> list[Cell]:
    leads = draft.trace.claim(claim.id)
    return [
        cell(draft.terms.unit(claim.unit)),
        cell(Words(draft.terms.indicator(claim.indicator), to=leads)),
        cell(*quoted(claim), f" ({source_of(claim, draft.say)})"),
    ]


# -------------------------------------------------------------------- disputes


def _disputes(draft: Draft) -> Iterator[Element]:
    shares = (
        ("activity", 58, "TableText"),
        ("stated", 63, "TableText"),
        ("counted", 32, "TableText"),
    )
    rows = (
        _dispute_row(draft, activity, figure)
        for activity in draft.told.activities
        for figure in activity.figures
        if figure.disputed
    )
    yield from _table(draft, "disputes", shares, rows)


def _dispute_row(draft: Draft, activity: CountedActivity, figure: CountedFigure) -> list[Cell]:
    title = Words(draft.title(activity), to=draft.trace.activity(activity.id))
    stated: list[Piece] = []
    for code in figure.claims:
        claim = draft.trace.claims.get(code)
        if claim is not None:
            stated.extend(("; " if stated else "", *_statement(draft, claim)))
    name = draft.terms.indicator(figure.indicator)
    counted = "clarify.counting.none" if figure.value is None else "clarify.counting"
    return [
        cell(title, f": {name}"),
        cell(*stated),
        cell(draft.say(counted, amount=draft.figure(figure))),
    ]


def _statement(draft: Draft, claim: Claim) -> list[Piece]:
    """ "Hội LHPN tỉnh: 450 lượt người" """
    measure = draft.terms.measure_of(claim.indicator)
    amount = draft.say.stated(claim.figure, measure, draft.terms.unit_of(claim.indicator))
    return [f"{draft.terms.unit(claim.unit)}: ", Words(amount, to=draft.trace.claim(claim.id))]


# -------------------------------------------------------------------- recognitions


def _proposals(draft: Draft) -> Iterator[Element]:
    shares = (("things", 83, "TableText"), ("why", 50, "TableText"), ("score", 20, "TableCentre"))
    rows = (_proposal_row(draft, proposal) for proposal in draft.told.undecided)
    yield from _table(draft, "proposals", shares, rows)


def _proposal_row(draft: Draft, proposal: Proposal) -> list[Cell]:
    things: list[Piece] = []
    for number, code in enumerate(proposal.claims, start=1):
        things.extend(("\n" if number > 1 else "", f"{number}) ", *_thing(draft, code)))
    kind = draft.say(f"clarify.{proposal.kind}")
    why = f"{kind}: {proposal.why}" if proposal.why else kind
    return [cell(*things), cell(why), cell(f"{round(proposal.score * 100)}%")]


def _thing(draft: Draft, code: str) -> list[Piece]:
    """A proposal names claims or activities; both are told in words that lead to them."""
    activity = draft.trace.activities.get(code)
    if activity is not None:
        return [Words(draft.title(activity), to=draft.trace.activity(code))]
    claim = draft.trace.claims.get(code)
    if claim is None:
        return [code]
    title = claim.title or draft.terms.indicator(claim.indicator)
    return [f"{title}; ", *_statement(draft, claim)]


def _machine(draft: Draft) -> Iterator[Element]:
    joins = draft.machine_joins()
    if not joins:
        return
    yield point(draft.say("clarify.machine"))
    activities = draft.say.count("count.activity", len(joins))
    where = draft.appendix("activities")
    yield paragraph(*draft.say.woven("clarify.machine.text", activities=activities, where=where))


# -------------------------------------------------------------------- documents


def _remarks(draft: Draft) -> Iterator[Element]:
    shares = (("source", 55, "TableText"), ("quote", 38, "TableText"), ("remark", 60, "TableText"))
    yield from _table(
        draft, "remarks", shares, (_remark_row(draft, remark) for remark in draft.told.remarks)
    )


def _remark_row(draft: Draft, remark: Remark) -> list[Cell]:
    place = f"{remark.file}, {draft.say.place_in(remark.where)}" if remark.where else remark.file
    source = Words(place, to=draft.trace.document(remark.file))
    return [cell(source), cell(remark.quote), cell(draft.terms.remark(remark))]


def _left_out(draft: Draft) -> Iterator[Element]:
    shares = (("document", 63, "TableText"), ("issuer", 45, "TableText"), ("why", 45, "TableText"))
    rows = (
        [
            cell(Words(chosen.head.file, to=draft.trace.document(chosen.head.file))),
            cell(chosen.head.issuer),
            cell(draft.verdict(chosen)),
        ]
        for chosen in draft.told.documents
        if not chosen.counted
    )
    yield from _table(draft, "documents", shares, rows)
