"""Which joint activities make adding the reports count too much, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from chungtay.domain.consolidation import CountedActivity, IndicatorTotal
from chungtay.writing.account import difference
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.word.elements import Element, Piece, Words, paragraph

INDICATORS = 5  # those that adding gets most wrong; the appendix and the screen have all
ACTIVITIES = 3  # of each, what explains most
ZERO = Decimal(0)


def explained(draft: Draft, more: Sequence[IndicatorTotal]) -> Iterator[Element]:
    """A paragraph an indicator: by how much, and because of which activities."""
    told = [(total, _shared(draft, total)) for total in sorted(more, key=_most_wrong)[:INDICATORS]]
    for total, activities in told:
        if activities:
            yield paragraph(*_sentence(draft, total, activities), style="ListBullet")


def _most_wrong(total: IndicatorTotal) -> tuple[Decimal, str]:
    return -difference(total) / (total.total or difference(total)), total.indicator


def _shared(draft: Draft, total: IndicatorTotal) -> list[tuple[CountedActivity, Decimal]]:
    """The activities in several ledgers, what each adds beyond once, the most first."""
    credited = {li.organisation for li in draft.told.ledgers if li.indicator == total.indicator}
    found = []
    for activity in draft.told.activities:
        beyond = len(credited.intersection(activity.organisations)) - 1
        amounts = [f.value for f in activity.figures if f.indicator == total.indicator]
        if beyond > 0 and amounts and amounts[0]:
            found.append((activity, amounts[0] * beyond))
    return sorted(found, key=lambda pair: (-pair[1], pair[0].id))


def _sentence(
    draft: Draft, total: IndicatorTotal, activities: Sequence[tuple[CountedActivity, Decimal]]
) -> list[Piece]:
    say, code = draft.say, total.indicator
    joint = sum((more for _, more in activities), ZERO)
    shown = activities[:ACTIVITIES]
    named: list[Piece] = []
    for activity, more in shown:
        if named:
            named.append("; ")
        title = Words(draft.title(activity), to=draft.trace.activity(activity.id))
        amount = draft.amount(more, code)
        named.extend(say.woven("joint.once.activity", title=title, amount=amount))
    return say.woven(
        "joint.once.because" if len(activities) > len(shown) else "joint.once.because.all",
        indicator=draft.terms.indicator(code),
        difference=draft.amount(difference(total), code),
        n=str(len(activities)),
        joint=draft.amount(joint, code),
        activities=named,
    )
