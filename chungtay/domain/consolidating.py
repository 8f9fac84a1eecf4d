"""From a book of what was said to the consolidated report's contents: the main job's last step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from chungtay.domain.activities import Activity
from chungtay.domain.atoms import Atom
from chungtay.domain.claims import Claim, Kind
from chungtay.domain.consolidation import (
    Against,
    Consolidation,
    CountedActivity,
    CountedFigure,
    IndicatorTotal,
    Known,
    LedgerLine,
    Proposal,
    Remark,
    Together,
    TwoPeriods,
    UnitLine,
)
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.credits import Credit, credits, sum_of_reports, together
from chungtay.domain.distinct import said_as
from chungtay.domain.documents import Selected
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.questions import Question, State
from chungtay.domain.spelling import sort_key
from chungtay.domain.units import ROOT, Line

A_FEW_DAYS = 10  # an activity told of a month or a year has no day that people would know


@dataclass(frozen=True, slots=True)
class Setting:
    """What the report is about and who writes it. `targets` and `previous` are by indicator, in its
    measure; `organisation_names` by the organisation's code. With a `unit` it tells of what that
    body and those below it on the `line` took part in, and of nothing else. It stands on the
    structure of the day `on`, else of the period's last; `as_reported` on each figure's own day.
    Beside `against` every number stands with that of the earlier period."""

    period_code: str
    period: Period
    programme: str
    place: str
    issuer: str
    organisation_names: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, Decimal] = field(default_factory=dict)
    previous: Mapping[str, Decimal] = field(default_factory=dict)
    unit: str = ROOT
    line: Line = Line.SECTOR
    on: date | None = None
    as_reported: bool = False
    against: Against | None = None
    known: Known | None = None

    @property
    def structure(self) -> date:
        return self.on or self.period.last


def consolidate(
    book: Book,
    setting: Setting,
    *,
    documents: Iterable[Selected],
    proposals: Iterable[Proposal] = (),
    remarks: Iterable[Remark] = (),
) -> Consolidation:
    """Everything the report says."""
    counting = _Counting(book, setting)
    return Consolidation(
        period_code=setting.period_code,
        period=setting.period,
        programme=setting.programme,
        place=setting.place,
        issuer=setting.issuer,
        documents=tuple(documents),
        claims=book.claims,
        activity_of=counting.activity_of,
        activities=counting.activities(),
        totals=counting.totals(),
        ledgers=counting.ledgers(),
        together=counting.together(),
        proposals=tuple(proposals),
        remarks=tuple(remarks),
        by_unit=counting.by_unit(),
        organisation_names=dict(setting.organisation_names),
        mentions=counting.mentions(),
        on=setting.structure,
        as_reported=setting.as_reported,
        against=setting.against,
        two_periods=counting.two_periods(),
        known=setting.known,
    )


class _Counting:
    """All questions of one report, each asked once."""

    def __init__(self, book: Book, setting: Setting) -> None:
        self.book = book
        self.setting = setting
        self.world = book.worlds[0]
        self.activity_of: dict[str, str | None] = {claim.id: None for claim in book.claims}
        for activity in self.world.activities:
            self.activity_of.update((claim.id, activity.id) for claim in activity.claims)

    @cached_property
    def answers(self) -> dict[str, Counted]:
        """Every indicator that somebody spoke of in either period, in the catalogue's order."""
        asked = {code: self._asking(code) for code in self.book.catalogue}
        answers = {code: count(self.book, question) for code, question in asked.items()}
        return {
            code: answer
            for code, answer in answers.items()
            if _is_spoken_of(answer) or _is_spoken_of(self._before(answer))
        }

    def _before(self, answer: Counted) -> Counted | None:
        """The same question of the earlier period, where there is one."""
        against = self.setting.against
        if against is None:
            return None
        return count(self.book, replace(answer.question, period=against.period))

    def _asking(self, code: str) -> Question:
        setting, indicator = self.setting, self.book.catalogue[code]
        return Question(
            indicator,
            setting.period,
            setting.structure,
            setting.line,
            unit=setting.unit,
            as_reported=setting.as_reported,
        )

    @cached_property
    def credited(self) -> dict[str, tuple[Credit, ...]]:
        return {code: credits(self.book, answer.question) for code, answer in self.answers.items()}

    def totals(self) -> tuple[IndicatorTotal, ...]:
        return tuple(self._total(code, answer) for code, answer in self.answers.items())

    def _total(self, code: str, answer: Counted) -> IndicatorTotal:
        rests, before = answer.choices[2].rests, self._before(answer)
        return IndicatorTotal(
            indicator=code,
            measure=answer.question.indicator.measure,
            total=answer.total,
            low=answer.low,
            high=answer.high,
            activities=len(answer.atoms),
            joint=answer.joint,
            mentions=len(answer.mentions),
            disputed=answer.disputed,
            bare_sums=len(rests),
            sum_of_reports=None if answer.total is None else sum_of_reports(self.credited[code]),
            target=self.setting.targets.get(code),
            previous=before.total if before else self.setting.previous.get(code),
            explicit_zero=answer.state is State.ZERO,
            open_above=answer.is_open_above,
            why_range=answer.why_range,
        )

    def ledgers(self) -> tuple[LedgerLine, ...]:
        return tuple(
            LedgerLine(credit.organisation, code, credit.amount, credit.own)
            for code, lines in self.credited.items()
            for credit in lines
        )

    def together(self) -> tuple[Together, ...]:
        return tuple(
            Together(p.one, p.other, code, p.amount, p.activities, p.possible)
            for code, answer in self.answers.items()
            for p in together(self.book, answer.question, self.credited[code])
        )

    def activities(self) -> tuple[CountedActivity, ...]:
        """In the order of place, then day, as people look for them."""
        atoms: dict[str, list[Atom]] = {}
        for answer in self.answers.values():
            for atom in answer.atoms:
                atoms.setdefault(atom.id, []).append(atom)
        counted = [self._activity(figures) for figures in atoms.values()]
        return tuple(sorted(counted, key=lambda a: (sort_key(a.place), a.day or date.min, a.id)))

    def _activity(self, atoms: Sequence[Atom]) -> CountedActivity:
        activity = atoms[0].activity
        units = self.book.units
        on, told = self.setting.structure, sorted(atoms[0].participants)
        known = [units.called(unit, on) for unit in told if unit in units]
        is_known = activity.lead is not None and activity.lead in units
        lead = units.called(activity.lead, on).name if activity.lead and is_known else ""
        return CountedActivity(
            id=activity.id,
            title=activity.title,
            place=self._place_name(activity),
            day=activity.counting_day if activity.days.days <= A_FEW_DAYS else None,
            lead=lead,
            partners=tuple(sorted((u.name for u in known if u.name != lead), key=sort_key)),
            figures=tuple(_figure(atom) for atom in atoms),
            claims=tuple(claim.id for claim in activity.claims),
            joint=len(known) > 1,
            confirmed=activity.confirmed,
            organisations=tuple(sorted({u.organisation for u in known if u.organisation})),
        )

    def _place_name(self, activity: Activity) -> str:
        territory, place = self.book.territory, activity.place(self.book.territory)
        return "" if place == COUNTRY else territory.called(place, self.setting.structure).name

    def by_unit(self) -> tuple[UnitLine, ...]:
        """Every body that took part or reported, with its own doings and those below it."""
        lines = []
        for unit in self._speaking:
            for code, answer in self.answers.items():
                own = self._of_unit(answer, unit)
                if own.total is not None:
                    lines.append(self._line(unit, code, own))
        return tuple(lines)

    def _of_unit(self, answer: Counted, unit: str) -> Counted:
        return count(self.book, replace(answer.question, line=Line.SECTOR, unit=unit))

    @cached_property
    def _speaking(self) -> Sequence[str]:
        """Who spoke, and on the structure of a day who stands there for them."""
        units, on = self.book.units, self.setting.structure
        spoke = {claim.unit for claim in self.book.claims if claim.counts}
        if not self.setting.as_reported:
            spoke |= {heir for unit in spoke for heir in units.heirs(unit, on)}
        return sorted(spoke & self._below(), key=self._unit_order)

    def _below(self) -> frozenset[str]:
        """Everybody whom the report is of: as reported those of any day that somebody spoke of."""
        setting, units = self.setting, self.book.units
        days = {setting.structure}
        if setting.as_reported:
            spoken = (c.days.last for c in self.book.claims if setting.period.meets(c.days))
            days |= set(map(units.turn, spoken))
        below = (units.below(setting.unit, setting.line, day) for day in days)
        return frozenset[str]().union(*below)

    def _unit_order(self, unit: str) -> tuple[object, ...]:
        known = self.book.units[unit]
        return known.organisation, sort_key(known.name), unit

    def _line(self, unit: str, code: str, own: Counted) -> UnitLine:
        known, total = self.book.units.called(unit, self.setting.structure), own.total
        assert total is not None
        return UnitLine(known.name, known.organisation, code, total, len(own.atoms), own.joint)

    # ------------------------------------------------------------------ two periods
    def two_periods(self) -> tuple[TwoPeriods, ...]:
        """By indicator: the whole, then every organisation's ledger, then every unit's."""
        return tuple(
            line
            for code, now in self.answers.items()
            for before in [self._before(now)]
            if before is not None
            for line in (
                _both(code, before, now),
                *self._organisations(code, before, now),
                *self._units(code, before, now),
            )
        )

    def _organisations(self, code: str, before: Counted, now: Counted) -> Iterable[TwoPeriods]:
        known = {credit.organisation for credit in self.credited[code]}
        known |= {credit.organisation for credit in credits(self.book, before.question)}
        names = self.setting.organisation_names
        for name in sorted(known, key=lambda code: (sort_key(names.get(code, code)), code)):
            earlier, later = (
                count(self.book, replace(told.question, organisation=name))
                for told in (before, now)
            )
            yield replace(_both(code, earlier, later), organisation=name)

    def _units(self, code: str, before: Counted, now: Counted) -> Iterable[TwoPeriods]:
        for unit in self._speaking:
            line = _both(code, self._of_unit(before, unit), self._of_unit(now, unit))
            if line.before is not None or line.now is not None:
                known = self.book.units.called(unit, self.setting.structure)
                yield replace(line, organisation=known.organisation, unit=known.name)

    def mentions(self) -> tuple[Claim, ...]:
        told = {said_as(id) for answer in self.answers.values() for id in answer.mentions}
        return tuple(c for c in self.book.claims if c.id in told and c.kind is Kind.RESULT)


def _is_spoken_of(answer: Counted | None) -> bool:
    silent = (State.NOT_REPORTED, State.NOT_APPLICABLE)
    return answer is not None and (answer.state not in silent or bool(answer.held))


def _both(code: str, before: Counted, now: Counted) -> TwoPeriods:
    return TwoPeriods(code, before.total, now.total, before.state, now.state)


def _figure(atom: Atom) -> CountedFigure:
    settled = atom.settled
    return CountedFigure(
        indicator=atom.indicator,
        value=settled.value,
        low=settled.low,
        high=settled.high,
        disputed=atom.disputed,
        claims=tuple(dict.fromkeys(map(said_as, settled.claims))),
        chosen=said_as(settled.chosen) if settled.chosen else None,
    )
