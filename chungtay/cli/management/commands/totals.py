"""`chungtay totals`: totals by the laws, as a table or as JSON."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.management.base import CommandParser

from chungtay.cli.answers import table, totals_json
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.domain.units import Line
from chungtay.queries.totals import DIMENSIONS, Filters, TotalRow, state_of, totals
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
    parser.add_argument("--on", metavar="DAY", help=help_of("on"))
    parser.add_argument("--known", metavar="MOMENT", help=help_of("known"))
    parser.add_argument("--json", action="store_true", help=help_of("json"))


def filters_of(options: dict[str, Any], *, by: str, language: str, command: str) -> Filters:
    """The filters as they were typed; names are resolved below."""
    try:
        on = date.fromisoformat(options["on"]) if options["on"] else None
    except ValueError as error:
        message = sentence("usage-day", language, name="--on", value=options["on"])
        raise UsageWrong(message=message, command=command) from error
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
        named = [] if by == "indicator" else [f"by-{by}"]
        heads = ("head-indicator", *named, "head-measure", "head-total", "head-range", "head-joint")
        head = [sentence(code, self.language) for code in heads]
        rows = [self._line(row, named=bool(named)) for row in answer.rows]
        right = [column + len(named) for column in (2, 3, 4)]
        self.stdout.write(table(head, rows, right=right))

    def _line(self, row: TotalRow, *, named: bool) -> list[str]:
        counted = row.counted
        return [
            indicators()[row.keys["indicator"]].text(self.language),
            *([self._named(row)] if named else []),
            measures()[row.measure].text(self.language),
            self._amount(row),
            self._range(row),
            str(counted.joint) if counted and counted.joint else "",
        ]

    def _named(self, row: TotalRow) -> str:
        if "dimension" in row.keys:
            return self._category(row)
        if row.kind != "row":
            return sentence(f"row-{row.kind}", self.language)
        names = [value for key, value in row.keys.items() if key != "indicator"]
        return names[-1]

    def _category(self, row: TotalRow) -> str:
        """ "Việc làm: sửa chữa"; the rest of a dimension is what said nothing of it."""
        dimension = dimensions()[row.keys["dimension"]]
        value = dimension.values.get(row.keys["category"])
        rest = "row-unsaid" if row.kind == "held-here" else f"row-{row.kind}"
        named = value.text(self.language) if value else sentence(rest, self.language)
        return f"{dimension.text(self.language)}: {named}"

    def _amount(self, row: TotalRow) -> str:
        if row.amount is None:
            return state(state_of(row)).text(self.language)
        return number(row.amount, self.language)

    def _range(self, row: TotalRow) -> str:
        counted = row.counted
        if counted is None or counted.low is None or counted.low == counted.high:
            return ""
        low, high = (
            number(end or Decimal(0), self.language) for end in (counted.low, counted.high)
        )
        return f"{low} – {high}"
