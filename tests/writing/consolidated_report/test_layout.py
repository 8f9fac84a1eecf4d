"""Layouts of the vocabulary on the page."""

import pytest

from chungtay.vocabulary.layouts import layouts
from chungtay.writing.consolidated_report.layout import LayoutUnknown, report_layout


def test_the_states_layout_has_the_decrees_margins_and_sizes():
    layout = report_layout("nd30", language="vi")
    sheet = layout.sheet
    assert (sheet.top, sheet.bottom, sheet.left, sheet.right) == (20, 20, 30, 20)
    assert (layout.look.national_title, layout.look.motto, layout.look.body) == (12, 13, 14)
    assert layout.look.heading_numbers == ("%1.", "%2.", "%3)")
    assert layout.end_mark == "./."
    assert layout.roman_appendices


def test_the_partys_layout_is_its_own():
    layout = report_layout("party", language="vi")
    assert layout.is_party
    assert layout.look.heading_numbers[0] == "%1-"
    assert layout.look.recipients_label_underlined
    assert not layout.roman_appendices


@pytest.mark.parametrize("code", sorted(layouts()))
def test_the_head_of_every_layout_fits_its_page(code):
    layout = report_layout(code, language="vi")
    assert sum(layout.head_columns) <= layout.sheet.text_width
    assert layout.wide_sheet.landscape


def test_an_unknown_layout_is_refused():
    with pytest.raises(LayoutUnknown):
        report_layout("unknown", language="vi")
