"""Takes reports and tables out of the house: as Word, as a spreadsheet, as data, as plain text.

Nothing is changed by taking out; what a visitor may not see is not in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from chungtay.actions.reports import Targets, with_issuer, write
from chungtay.actions.tables import FILES, TableFile
from chungtay.domain.permissions import NotFound
from chungtay.queries.outputs.reports import Wanted, draft, report_name
from chungtay.queries.outputs.tables import output_table
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.layouts import layouts
from chungtay.vocabulary.terms import LANGUAGES
from chungtay.writing.table_files import Column, WrittenTable, csv_content, xlsx_content

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# What a report is written as: the field of `Targets` that asks for it, and what it is.
REPORTS = {
    "docx": ("word", WORD),
    "xlsx": ("appendix", FILES["xlsx"]),
    "json": ("json", "application/json"),
}


@dataclass(frozen=True, slots=True)
class Order:
    """How a report is written: in a layout ("" is that of who writes it), in a language, bearing a
    day."""

    on: date
    layout: str = ""
    language: str = LANGUAGES[0]


def report_file(visitor: Visitor, wanted: Wanted, order: Order, *, kind: str) -> TableFile:
    """The report as it stands now; `kind` is one of `REPORTS`. Raises `NotFound`, and what `scope`
    raises."""
    if kind not in REPORTS:
        raise NotFound()
    part, media_type = REPORTS[kind]
    told = with_issuer(draft(visitor, wanted, language=order.language))
    with TemporaryDirectory(prefix="chungtay-") as folder:
        path = Path(folder) / f"report.{kind}"
        layout = order.layout if order.layout in layouts() else None
        write(told, Targets(**{part: path}), layout=layout, on=order.on, language=order.language)
        content = path.read_bytes()
    name = report_name(visitor, wanted, appendix=kind == "xlsx", language=order.language)
    return TableFile(f"{name}.{kind}", media_type, content)


def table_file(visitor: Visitor, kind: str, wanted: Wanted, *, ending: str) -> TableFile:
    """A whole table; `ending` is one of `FILES`. Raises what `output_table` raises."""
    if ending not in FILES:
        raise NotFound()
    found = output_table(visitor, kind, wanted)
    table = WrittenTable(
        title=found.title,
        asked=found.asked,
        columns=tuple(Column(heading, width) for heading, width in found.columns),
        rows=found.rows,
        notes=(found.note,),
    )
    content = csv_content(table) if ending == "csv" else xlsx_content(table, closed=found.closed)
    return TableFile(f"{found.name}.{ending}", FILES[ending], content)
