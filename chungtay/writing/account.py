"""The result ready to be written in one language: names, numbers, silences, links, remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from chungtay.domain.claims import Standing
from chungtay.domain.consolidation import (
    Consolidation,
    CountedActivity,
    CountedFigure,
    IndicatorTotal,
    TwoPeriods,
)
from chungtay.domain.documents import Selected
from chungtay.domain.questions import State
from chungtay.vocabulary.formats import short_day
from chungtay.vocabulary.report_outline import columns
from chungtay.writing.speech import Speech
from chungtay.writing.states import state_of
from chungtay.writing.terms import Terms
from chungtay.writing.trace import Trace

MACHINE_MARK = "\u00a0(*)"


@dataclass(slots=True)
class Account:
    """`told` holds no beneficiary's name any more."""

    told: Consolidation
    say: Speech
    terms: Terms = field(init=False)
    trace: Trace = field(init=False)
    totals: dict[str, IndicatorTotal] = field(init=False)
    _held: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.terms = Terms(self.told, self.say)
        self.trace = Trace(self.told)
        self.totals = {total.indicator: total for total in self.told.totals}
        self._held = {c.indicator for c in self.told.claims if c.standing is Standing.HELD}

    @property
    def period(self) -> str:
        return self.say.period(self.told.period_code, self.told.period)

    @property
    def against(self) -> str:
        """The period that stands beside this one, "" where none does."""
        beside = self.told.against
        return self.say.period(beside.period_code, beside.period) if beside else ""

    def structure(self) -> str:
        """On which structure the tables stand, and of which periods."""
        on = self.told.structure
        if on is None:
            return self.say("scope.as-reported")
        day = self.say.day(on)
        if not self.against:
            return self.say("scope.structure", day=day)
        return self.say("scope.against", period=self.period, against=self.against, day=day)

    def known(self) -> str:
        """Up to when what was recorded is taken into account; "" where nothing was recorded."""
        told = self.told.known
        if told is None:
            return ""
        time, day = f"{told.at:%H:%M}", short_day(told.at.date())
        return self.say("scope.known", number=told.number, time=time, day=day)

    def column(self, key: str) -> str:
        """The heading of a column: the official outline's where it has one."""
        known = columns().get(key)
        return known.text(self.say.language) if known else self.say(f"column.{key}")

    def organisation(self, code: str) -> str:
        return self.told.organisation_names.get(code, code)

    def organisations(self, codes: Iterable[str]) -> list[str]:
        return [self.organisation(code) for code in codes]

    def who(self, line: TwoPeriods) -> str:
        """Whose number stands in both periods: the whole, a ledger, or a unit's."""
        if line.unit:
            return line.unit
        return self.organisation(line.organisation) if line.organisation else self.say("row.once")

    def change(self, line: TwoPeriods) -> Decimal | None:
        """In hundredths of what was, to one decimal; of a percentage nothing."""
        difference, before = line.difference, line.before
        if difference is None or not before or self.terms.measure_of(line.indicator) == "percent":
            return None
        return (difference * 100 / before).quantize(Decimal("0.1"))

    # ---------------------------------------------------------------- figures

    def amount(self, value: Decimal, indicator: str) -> str:
        """An amount of an indicator with its measure: "14.600 ngày công"."""
        measure = self.terms.measure_of(indicator)
        return self.say.amount(value, measure, self.terms.unit_of(indicator))

    def between(self, low: Decimal, high: Decimal, indicator: str) -> str:
        measure = self.terms.measure_of(indicator)
        return self.say.between(low, high, measure, self.terms.unit_of(indicator))

    def figure(self, figure: CountedFigure) -> str:
        """An activity's figure: the amount, its range where there is one, or "no figure"."""
        if figure.value is None:
            return self.say("amount.vague")
        words = self.amount(figure.value, figure.indicator)
        if figure.low == figure.high:
            return words
        return f"{words} ({self.between(figure.low, figure.high, figure.indicator)})"

    def silence(self, total: IndicatorTotal) -> str:
        """Which silence an indicator's line shows, "held" among them; "" where it has a number."""
        state = state_of(total)
        if state is State.NOT_REPORTED and total.indicator in self._held:
            return "held"
        return "" if state is State.COUNTED else state.value

    def by_machine(self, activity: CountedActivity) -> bool:
        """Several claims that only the machine took for one activity."""
        return not activity.confirmed and len(activity.claims) > 1

    def mark(self, activity: CountedActivity) -> str:
        return MACHINE_MARK if self.by_machine(activity) else ""

    def machine_joins(self) -> list[CountedActivity]:
        return [activity for activity in self.told.activities if self.by_machine(activity)]

    # ---------------------------------------------------------------- words on one thing

    def title(self, activity: CountedActivity) -> str:
        """An activity's title, with a capital first; a title is a line, not a paragraph."""
        title = " ".join(activity.title.split()) or self.say("joint.untitled")
        return title[0].upper() + title[1:]

    def partners(self, activity: CountedActivity) -> list[str]:
        names = dict.fromkeys(activity.partners)
        return [name for name in names if name and name != activity.lead]

    def recognition(self, activity: CountedActivity) -> str:
        """Whether one source tells of it, or several that a person or only the machine joined."""
        if len(activity.claims) < 2:
            return self.say("recognition.single")
        return self.say(f"recognition.{'confirmed' if activity.confirmed else 'machine'}")

    def verdict(self, chosen: Selected) -> str:
        """Why a document is counted or left out, naming the other one where there is one."""
        key = f"verdict.{chosen.verdict.value}"
        return self.say(f"{key}.of", other=chosen.other) if chosen.other else self.say(key)

    def notes(self, total: IndicatorTotal) -> str:
        counts = {
            "disputed": total.disputed,
            "mentions": total.mentions,
            "bare": total.bare_sums,
        }
        told = [self.say(f"note.{name}", n=number) for name, number in counts.items() if number]
        return "; ".join([*told, *([self.say("note.open")] if total.open_above else [])])


def difference(total: IndicatorTotal) -> Decimal:
    """What adding the reports would have counted too much."""
    if total.sum_of_reports is None or total.total is None:
        return Decimal(0)
    return total.sum_of_reports - total.total


def reconciled(
    amounts: Sequence[Decimal], once: Decimal, sum_key: str
) -> list[tuple[str, Decimal]]:
    """The three lines that lead from the sum of many to what is counted once (law 5)."""
    added = sum(amounts, Decimal(0))
    deduction = sum_key.replace("sum", "deduction")
    return [(sum_key, added), (deduction, once - added), ("row.once", once)]


def in_sentence(name: str) -> str:
    """A name inside a sentence begins small, unless its first word is an abbreviation."""
    return name[0].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name
