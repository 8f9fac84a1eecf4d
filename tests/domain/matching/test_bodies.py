"""Bodies as other people name them."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.bodies import key_of_partner, keys_of_unit, named_in
from chungtay.domain.matching.lexicon import PhraseBook
from tests.domain.matching.cast import LEXICON

BOOK = PhraseBook(LEXICON)


def is_meant(partner: str, unit: str, organisation: str) -> bool:
    keys = keys_of_unit(BOOK.read(unit), organisation, LEXICON)
    return named_in(key_of_partner(BOOK.read(partner)), keys)


@pytest.mark.parametrize(
    ("partner", "unit", "organisation"),
    [
        ("PN xã", "Hội LHPN xã Hòa Lâm", "women"),
        ("hội phụ nữ", "Hội LHPN xã Hòa Lâm", "women"),
        ("UBMTTQ xã", "Ủy ban MTTQ Việt Nam xã Hòa Lâm", "front"),
        ("BCHQS xã", "Ban CHQS xã Hòa Lâm", "army-commune"),
        ("dân quân", "Ban CHQS xã Hòa Lâm", "army-commune"),
        ("f324", "Sư đoàn 324", "army-division"),
        ("BVQY 4", "Bệnh viện Quân y 4", "army-hospital"),
        ("đồn biên phòng", "Đồn BP Cửa Lâm", "border-post"),
        ("doan thanh nien", "Đoàn xã Hòa Lâm", "youth"),
        ("UBMTTQ", "Ủy ban MTTQ Việt Nam phường Hòa Lâm", "front"),
        ("Ban CHQS", "Ban CHQS xã Hòa Lâm", "army-commune"),
        ("Đồn Khe Vẽ", "Đồn Biên phòng Khe Vẽ", "border-post"),
        ("Đoàn KT-QP 204", "Đoàn Kinh tế - Quốc phòng 204", "army"),
        ("CLB Hạt Nắng", "Nhóm thiện nguyện Hạt Nắng", ""),
        ("Công ty 72", "Công ty TNHH MTV 72", ""),
        ("CHQS xã", "Quân sự Làng Ven", "army"),
    ],
)
def test_a_body_is_known_by_its_short_names(partner, unit, organisation):
    assert is_meant(partner, unit, organisation)


@pytest.mark.parametrize(
    ("partner", "unit", "organisation"),
    [
        ("Hội LHPN tỉnh", "Hội LHPN xã Hòa Lâm", "women"),
        ("Sư đoàn 325", "Sư đoàn 324", "army-division"),
        ("MTTQ xã", "Hội LHPN xã Hòa Lâm", "women"),
        ("các ban ngành", "Hội LHPN xã Hòa Lâm", "women"),
        ("BĐBP tỉnh", "Đồn Biên phòng Khe Vẽ", "border-post"),
        ("CLB Hạt Nắng", "Nhóm thiện nguyện Mây Xanh", ""),
        ("chương trình dân vận khéo", "Ban Dân vận Tỉnh ủy", "party-commission"),
    ],
)
def test_another_level_number_or_branch_is_another_body(partner, unit, organisation):
    assert not is_meant(partner, unit, organisation)
