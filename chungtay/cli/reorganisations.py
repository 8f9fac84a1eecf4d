"""A reorganisation as lines for people and as JSON: the shapes that docs/commands.md promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from chungtay.cli.answers import Json, table, text
from chungtay.queries.openings.wording import measured
from chungtay.queries.reorganisations import Preview
from chungtay.queries.reorganisations.affected import (
    Beginning,
    Changing,
    Ending,
    Heritage,
    Named,
    Renewal,
)
from chungtay.queries.reorganisations.shifts import Shift, Whole
from chungtay.vocabulary import formats
from chungtay.vocabulary.messages import sentence
from chungtay.vocabulary.states import state

MOST = 40  # lines of one part; a machine gets all of them


class Told:
    """Tells of a preview in one language."""

    def __init__(self, preview: Preview, language: str) -> None:
        self.preview, self.language = preview, language

    def _say(self, code: str, **facts: object) -> str:
        return sentence(f"reorganise-{code}", self.language, **facts)

    def lines(self) -> Iterator[str]:
        told = self.preview
        yield self._say("head", title=told.title, rows=told.rows, day=told.day)
        if told.basis:
            yield self._say("basis", basis=told.basis)
        yield self._say("id", id=told.id)
        for code, part in (
            ("ends", map(self._end, told.ends)),
            ("begins", map(self._begin, told.begins)),
            ("renewals", map(self._renewal, told.renewals)),
            ("changes", map(self._change, told.changes)),
            ("posts", self._posts()),
            ("work", self._work()),
            ("targets", self._targets()),
        ):
            yield from self._part(code, list(part))
        yield from self._totals()
        number = told.applied.number if told.applied else 0
        yield ""
        yield self._say(f"state-{told.state.value}", day=told.day, number=number)

    def _part(self, code: str, lines: Sequence[str]) -> Iterator[str]:
        if not lines:
            return
        yield ""
        yield self._say(code, n=len(lines))
        yield from (f"  {line}" for line in lines[:MOST])
        if len(lines) > MOST:
            yield "  " + self._say("more", n=len(lines) - MOST)

    # ------------------------------------------------------------------ bodies and places
    def _end(self, ending: Ending) -> str:
        heirs = ", ".join(map(self._heir, ending.heirs)) or self._say("no-heir")
        return f"{_full(ending.of)} → {heirs}"

    def _heir(self, heritage: Heritage) -> str:
        name = heritage.heir.name
        if heritage.whole:
            return self._say("heir-whole", name=name)
        if heritage.population is None:
            return self._say("heir-part", name=name)
        share = formats.percent(heritage.population * 100, self.language)
        return self._say("heir-share", name=name, share=share)

    def _begin(self, beginning: Beginning) -> str:
        forebears = _names(beginning.forebears) or self._say("new")
        return self._say("from", name=_full(beginning.of), forebears=forebears)

    def _renewal(self, renewal: Renewal) -> str:
        name = _full(renewal.of)
        if renewal.gains:
            return self._say("gains", name=name, gains=_names(renewal.gains))
        return self._say("gives" if renewal.keeps is not None else "land", name=name)

    def _change(self, change: Changing) -> str:
        return self._say(
            "change",
            name=_full(change.of),
            what=self._say(f"attribute-{change.attribute}"),
            was=change.was or self._say("nobody"),
            becomes=change.becomes or self._say("nobody"),
        )

    # ------------------------------------------------------------------ people and work
    def _unit(self, id: str) -> str:
        return self.preview.unit_names.get(id, id)

    def _posts(self) -> Iterator[str]:
        for post in self.preview.carried.posts:
            to = ", ".join(map(self._unit, post.to))
            role = state(post.role).text(self.language)
            yield self._say("post", name=post.name, role=role, unit=self._unit(post.unit), to=to)

    def _work(self) -> Iterator[str]:
        for work in self.preview.carried.work:
            yield self._say(
                f"work-{work.what}",
                title=work.title or sentence("untitled", self.language),
                owner=work.owner,
                unit=self._unit(work.unit),
                to=self._unit(work.to),
            )

    def _targets(self) -> Iterator[str]:
        for target in self.preview.targets:
            amount = measured(target.indicator, target.amount, self.language)
            days = {"since": target.period.since, "until": target.period.last}
            yield self._say("target", name=target.name, amount=amount, **days)

    # ------------------------------------------------------------------ figures
    def _totals(self) -> Iterator[str]:
        rows = self.preview.rows_that_differ
        if rows:
            yield ""
            yield self._say("totals", n=len(rows))
            heads = ("head-indicator", "head-period", "head-row", "head-was", "head-becomes")
            head = [sentence(code, self.language) for code in heads]
            yield table(head, [self._row(row) for row in rows[:MOST]], right=(3, 4))
            if len(rows) > MOST:
                yield self._say("more", n=len(rows) - MOST)
        wholes = [whole for told in self.preview.shifts for whole in told.wholes]
        broken = [whole.name for whole in wholes if not whole.holds]
        if broken:
            yield self._say("whole-broken", name=", ".join(broken))
        elif wholes:
            yield self._say("whole-holds", n=len(wholes))

    def _row(self, row: Shift) -> list[str]:
        name = self._say("held", name=row.of.name) if row.is_held else row.of.name
        line = f" · {state(row.line).text(self.language)}" if row.line else ""
        after = self._amount(row.after)
        if row.estimate is not None:
            after = self._say("estimate", after=after, estimate=self._amount(row.estimate))
        year = f"{formats.short_day(row.period.since)} – {formats.short_day(row.period.last)}"
        return [row.name, year, name + line, self._amount(row.before), after]

    def _amount(self, amount: Decimal | None) -> str:
        return "–" if amount is None else formats.number(amount, self.language)


def _full(named: Named) -> str:
    return f"{named.name} ({named.within})" if named.within else named.name


def _names(named: Iterable[Named]) -> str:
    return ", ".join(one.name for one in named)


# ------------------------------------------------------------------ for machines
def preview_json(told: Preview) -> Json:
    """Everything, with the ids."""
    return {
        "id": told.id,
        "day": told.day.isoformat(),
        "title": told.title,
        "basis": told.basis,
        "rows": told.rows,
        "state": told.state.value,
        "entry": told.applied.number if told.applied else None,
        "ends": [_ending(one) for one in told.ends],
        "begins": [_beginning(one) for one in told.begins],
        "renewed": [_renewal(one) for one in told.renewals],
        "changes": [_changing(one) for one in told.changes],
        **_going_along(told),
        "totals": [_shift(row) for row in told.rows_that_differ],
        "wholes": [_whole(whole) for moved in told.shifts for whole in moved.wholes],
        "holds": told.holds,
    }


def _renewal(renewal: Renewal) -> Json:
    return {
        **_named(renewal.of),
        "becomes": renewal.becomes,
        "gains": [_named(named) for named in renewal.gains],
        "keeps": text(renewal.keeps),
    }


def _changing(change: Changing) -> Json:
    return {
        **_named(change.of),
        "attribute": change.attribute,
        "was": change.was,
        "is": change.becomes,
    }


def _going_along(told: Preview) -> Json:
    return {
        "people": [
            {
                "person": post.person,
                "name": post.name,
                "role": post.role.value,
                "unit": post.unit,
                "to": list(post.to),
            }
            for post in told.carried.posts
        ],
        "work": [
            {"what": w.what, "id": w.id, "title": w.title, "unit": w.unit, "to": w.to}
            for w in told.carried.work
        ],
        "targets": [
            {"programme": t.programme, "indicator": t.indicator, "amount": text(t.amount)}
            for t in told.targets
        ],
    }


def _whole(whole: Whole) -> Json:
    return {
        "programme": whole.programme,
        "indicator": whole.indicator,
        "period": _days(whole.period.since, whole.period.last),
        "total": text(whole.total),
        "holds": whole.holds,
    }


def _named(named: Named) -> Json:
    return {
        "what": named.what.value, "id": named.id, "name": named.name, "within": named.within,
    }  # fmt: skip


def _ending(ending: Ending) -> Json:
    return {
        **_named(ending.of),
        "row": ending.row or None,
        "heirs": [
            {
                **_named(heritage.heir),
                "whole": heritage.whole,
                "population": text(heritage.population),
                "area": text(heritage.area),
            }
            for heritage in ending.heirs
        ],
    }


def _beginning(beginning: Beginning) -> Json:
    return {
        **_named(beginning.of),
        "kind": beginning.kind,
        "code": beginning.code or None,
        "level": beginning.level or None,
        "parents": dict(beginning.parents),
        "forebears": [_named(one) for one in beginning.forebears],
    }


def _shift(row: Shift) -> Json:
    return {
        "programme": row.programme,
        "indicator": row.indicator,
        "period": _days(row.period.since, row.period.last),
        **_named(row.of),
        "line": row.line.value if row.line else None,
        "held_here": row.is_held,
        "before": text(row.before),
        "after": text(row.after),
        "estimate": text(row.estimate),
    }


def _days(since: date, last: date) -> str:
    return f"{since.isoformat()}/{last.isoformat()}"
