"""`chungtay totals`: totals by the laws, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.cli.answers import table, totals_json
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.domain.questions import State
from chungtay.domain.units import Line
from chungtay.queries.against import difference, per_cent
from chungtay.queries.structures import AS_REPORTED, TODAY
from chungtay.queries.totals import DIMENSIONS, Filters, TotalRow, Totals, state_of, totals
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.formats import number
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import sentence
from chungtay.vocabulary.states import state


def add_filters(parser: CommandParser) -> None:
    """The filters that `totals` and `trace` share."""
    parser.add_argument("--programme", metavar="CODE", help=help_of("programme"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--unit", help=help_of("unit"))
    where.add_argument("--place", help=help_of("place"))
    parser.add_argument(
        "--line",
        choices=[line.value for line in Line],
        default=Line.SAME_LEVEL.value,
        help=help_of("line"),
    )
    parser.add_argument("--period", help=help_of("period"))
    parser.add_argument("--indicator", help=help_of("indicator"))
    add_structure(parser)
    parser.add_argument("--against", metavar="PERIOD", help=help_of("against"))
    parser.add_argument("--known", metavar="MOMENT", help=help_of("known"))
    parser.add_argument("--json", action="store_true", help=help_of("json"))


def add_structure(parser: CommandParser) -> None:
    """On which structure; the report has it too."""
    parser.add_argument("--on", metavar="DAY|today|as-reported", help=help_of("structure"))


def structure_of(
    options: dict[str, Any], *, language: str, command: str
) -> tuple[date | None, bool]:
    """The day whose structure is asked for, and whether each figure's own is."""
    typed = options["on"]
    if typed == AS_REPORTED:
        return None, True
    if typed == TODAY or (not typed and options.get("against")):
        return timezone.localdate(), False
    try:
        return (date.fromisoformat(typed) if typed else None), False
    except ValueError as error:
        message = sentence("usage-structure", language, name="--on", value=typed)
        raise UsageWrong(message=message, command=command) from error


def filters_of(options: dict[str, Any], *, by: str, language: str, command: str) -> Filters:
    """The filters as they were typed; names are resolved below."""
    on, as_reported = structure_of(options, language=language, command=command)
    return Filters(
        programme=options["programme"],
        unit=options["unit"],
        place=options["place"],
        line=options["line"],
        period=options["period"],
        indicator=options["indicator"],
        by=by,
        on=on,
        known=options["known"],
        language=language,
        as_reported=as_reported,
        against=options["against"],
    )


class Command(Base):
    """Totals with their ranges, by any dimension."""

    code = "totals"
    example = "--period 2026 --by organisation"

    def arguments(self, parser: CommandParser) -> None:
        add_filters(parser)
        parser.add_argument("--by", choices=DIMENSIONS, default="indicator", help=help_of("by"))

    def answer(self, **options: Any) -> None:
        by = options["by"]
        asked = filters_of(options, by=by, language=self.language, command="chungtay totals")
        answer = totals(asked)
        if options["json"]:
            self.write_json(totals_json(answer))
            return
        if not answer.rows:
            self.say("totals-none")
            return
        self._show(answer, by)

    def _show(self, answer: Totals, by: str) -> None:
        named = [] if by == "indicator" else [sentence(f"by-{by}", self.language)]
        measured = self._heads("head-indicator"), *named, self._heads("head-measure")
        numbers = self._numbers(answer)
        head = [*measured, *(heading for heading, _ in numbers)]
        rows = [
            [*self._of(row, named=bool(named)), *(write(row) for _, write in numbers)]
            for row in answer.rows
        ]
        right = range(len(measured), len(head))
        self.stdout.write(table(head, rows, right=right))

    def _heads(self, code: str, **facts: object) -> str:
        return sentence(code, self.language, **facts)

    def _numbers(self, answer: Totals) -> list[tuple[str, Callable[[TotalRow], str]]]:
        """The columns of numbers: each with its heading."""
        against = answer.filters["against"]
        if against:
            period = answer.filters["period"]
            return [
                (self._heads("head-before", period=against), self._before),
                (self._heads("head-before", period=period), self._amount),
                (self._heads("head-difference"), self._difference),
                (self._heads("head-percent"), self._percent),
            ]
        columns = [(self._heads("head-total"), self._amount)]
        if any(row.estimate is not None for row in answer.rows):
            columns.append((self._heads("head-estimate"), self._estimate))
        columns.append((self._heads("head-range"), self._range))
        if any(row.assets is not None for row in answer.rows):
            columns.append((self._heads("head-assets"), self._assets))
        return [*columns, (self._heads("head-joint"), _joint)]

    def _of(self, row: TotalRow, *, named: bool) -> list[str]:
        return [
            indicators()[row.keys["indicator"]].text(self.language),
            *([self._named(row)] if named else []),
            measures()[row.measure].text(self.language),
        ]

    def _named(self, row: TotalRow) -> str:
        if "dimension" in row.keys:
            return self._category(row)
        if row.kind != "row":
            return self._extra(row)
        names = [value for key, value in row.keys.items() if key != "indicator"]
        return names[-1]

    def _extra(self, row: TotalRow) -> str:
        """What makes the rows add up, and why something is held here."""
        name = sentence(f"row-{row.kind}", self.language)
        if not row.because.names:
            return name
        amount, names = row.because.amount, ", ".join(row.because.names)
        told = "row-divided" if amount == row.amount else "row-partly-divided"
        return f"{name} {sentence(told, self.language, names=names, amount=amount)}"

    def _category(self, row: TotalRow) -> str:
        """ "Việc làm: sửa chữa"; the rest of a dimension is what said nothing of it."""
        dimension = dimensions()[row.keys["dimension"]]
        value = dimension.values.get(row.keys["category"])
        rest = "row-unsaid" if row.kind == "held-here" else f"row-{row.kind}"
        named = value.text(self.language) if value else sentence(rest, self.language)
        return f"{dimension.text(self.language)}: {named}"

    def _written(self, value: Decimal | None, silence: State = State.NOT_REPORTED) -> str:
        if value is None:
            return state(silence).text(self.language)
        return number(value, self.language)

    def _amount(self, row: TotalRow) -> str:
        return self._written(row.amount, state_of(row))

    def _before(self, row: TotalRow) -> str:
        return self._written(row.earlier.amount, row.earlier.state) if row.earlier else ""

    def _difference(self, row: TotalRow) -> str:
        change = difference(row.amount, row.earlier.amount if row.earlier else None)
        return "" if change is None else self._written(change)

    def _percent(self, row: TotalRow) -> str:
        if row.measure == "percent":
            return ""
        change = per_cent(row.amount, row.earlier.amount if row.earlier else None)
        return "" if change is None else self._written(change)

    def _estimate(self, row: TotalRow) -> str:
        if row.estimate is None:
            return ""
        return sentence("estimated", self.language, amount=number(row.estimate, self.language))

    def _range(self, row: TotalRow) -> str:
        counted = row.counted
        if counted is None or counted.low is None or counted.low == counted.high:
            return ""
        return self._between(counted.low, counted.high or Decimal(0))

    def _between(self, low: Decimal, high: Decimal) -> str:
        return " – ".join(number(end, self.language) for end in (low, high))

    def _assets(self, row: TotalRow) -> str:
        """Works on one asset are one; blank where nothing that stays is counted."""
        told = row.assets
        if told is None:
            return ""
        if told.low == told.high:
            return self._written(told.total)
        return f"{self._written(told.total)} ({self._between(told.low, told.high)})"


def _joint(row: TotalRow) -> str:
    return str(row.counted.joint) if row.counted and row.counted.joint else ""
