"""The report while it is written: the account in a layout, with references between its parts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chungtay.domain.consolidation import IndicatorTotal
from chungtay.writing.account import Account
from chungtay.writing.consolidated_report.layout import ReportLayout
from chungtay.writing.speech import NBSP, roman
from chungtay.writing.word.elements import Words
from chungtay.writing.word.grids import Column

SECTIONS = ("scope", "direction", "results", "joint", "clarify", "assessment")
APPENDICES = ("indicators", "units", "activities", "sources", "periods")


@dataclass(slots=True)
class Draft(Account):
    """Everything that a part of the report needs at hand."""

    layout: ReportLayout
    on: date

    @property
    def programme(self) -> str:
        return self.told.programme or self.say("head.programme")

    @property
    def issuer(self) -> str:
        return self.told.issuer or self.say("opening.issuer")

    def section(self, name: str) -> Words:
        """ "Mục V", leading there."""
        number = roman(SECTIONS.index(name) + 1)
        words = self.say("where.section", number=number).replace(" ", NBSP)
        return Words(words, to=f"muc_{name}")

    def appendix(self, name: str) -> Words:
        """ "Phụ lục IV", leading there."""
        words = self.say("where.appendix", number=self.appendix_number(name))
        return Words(words.replace(" ", NBSP), to=f"phu_luc_{name}")

    def appendix_number(self, name: str) -> str:
        number = APPENDICES.index(name) + 1
        return roman(number) if self.layout.roman_appendices else str(number)

    def linked_total(self, total: IndicatorTotal) -> Words:
        """The indicator's number, leading to its sources."""
        assert total.total is not None
        words = self.amount(total.total, total.indicator)
        return Words(words, bold=True, to=self.trace.indicator(total.indicator))

    def columns(self, *wanted: tuple[str, float, str], wide: bool = False) -> list[Column]:
        """Columns that fill an upright or a wide page: key of the heading, share, style."""
        sheet = self.layout.wide_sheet if wide else self.layout.sheet
        scale = sheet.text_width / sum(share for _, share, _ in wanted)
        return [Column(self.column(key), share * scale, style) for key, share, style in wanted]
