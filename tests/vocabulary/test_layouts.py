"""Layouts carry what the rules of official documents ask for."""

from __future__ import annotations

import pytest

from chungtay.vocabulary.layouts import document_types, layouts


def test_the_layouts_are_those_of_the_bodies_that_write():
    assert set(layouts()) == {"nd30", "party", "youth", "joint", "army", "front"}


@pytest.mark.parametrize("code", layouts())
def test_a_layout_fits_its_sheet(code):
    layout = layouts()[code]
    text_width = 210 - layout.margins.left - layout.margins.right
    assert sum(layout.columns_mm) <= text_width
    assert "{n}" in layout.number_pattern
    assert "{type}" in layout.number_pattern


@pytest.mark.parametrize("code", layouts())
def test_the_sizes_of_a_block_are_in_order(code):
    for block in layouts()[code].blocks.values():
        if block.size_pt is not None:
            assert 8 <= block.size_pt[0] <= block.size_pt[1] <= 16


def test_the_state_writes_its_title_in_bold_capitals_of_12_or_13():
    title = layouts()["nd30"].blocks["national_title"]
    assert title.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert (title.upper, title.bold, title.size_pt) == (True, True, (12, 13))


def test_the_party_writes_its_numbers_without_a_colon():
    assert layouts()["party"].number_pattern == "Số {n}-{type}/{org}"
    assert layouts()["party"].margins.right == 15
    assert layouts()["party"].blocks["headings"].levels[0] == "I-"


def test_a_layout_takes_from_its_base_what_it_does_not_say():
    army, state = layouts()["army"], layouts()["nd30"]
    assert army.margins == state.margins
    assert army.blocks["signer_name"].rank
    assert army.blocks["signer_name"].size_pt == state.blocks["signer_name"].size_pt
    assert not state.blocks["signer_name"].rank


def test_the_youth_union_has_a_title_and_a_mark_of_its_own():
    youth = layouts()["youth"]
    assert youth.blocks["title_right"].text == "ĐOÀN TNCS HỒ CHÍ MINH"
    assert youth.blocks["agency"].below == "***"


def test_types_of_document_are_known_by_their_abbreviation():
    assert document_types()["BC"].vi == "Báo cáo"
    assert document_types()["CTr"].en == "Programme"
    assert len({known.vi for known in document_types().values()}) == len(document_types())
