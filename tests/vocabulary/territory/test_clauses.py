"""A clause is told in either language, with everything that it puts together."""

from __future__ import annotations

import pytest

from chungtay.vocabulary.territory import Share, clause_words, national
from tests.vocabulary.territory.register import SINCE, bearer


def words(code: str, language: str) -> str:
    clause = national().clause(bearer(code, SINCE))
    assert clause is not None
    return clause_words(national(), clause, language)


@pytest.mark.parametrize(
    ("code", "language", "said"),
    [
        (
            "18823",
            "vi",
            "Nghị quyết 1665/NQ-UBTVQH15, khoản 62: lập phường Vũng Áng từ toàn bộ phường Kỳ Thịnh "
            "(thị xã Kỳ Anh), toàn bộ phường Kỳ Long (thị xã Kỳ Anh) và toàn bộ diện tích của "
            "xã Kỳ Lợi (thị xã Kỳ Anh)",
        ),
        (
            "26732",
            "en",
            "Resolution 1685/NQ-UBTVQH15, clause 163: makes Côn Đảo special zone of all of Côn Đảo "
            "district",
        ),
        (
            "37",
            "vi",
            "Nghị quyết 202/2025/QH15: lập tỉnh Ninh Bình từ toàn bộ tỉnh Hà Nam, toàn bộ "
            "tỉnh Nam Định và toàn bộ tỉnh Ninh Bình",
        ),
        (
            "24235",
            "en",
            "Resolution 1660/NQ-UBTVQH15, clause 96: renames Krông Na commune as Buôn Đôn commune",
        ),
    ],
)
def test_a_clause_says_what_it_makes_of_what(code, language, said):
    assert words(code, language) == said


def test_a_numbered_ward_keeps_its_number_behind_its_kind():
    assert "all of ward 1 (Trà Vinh city)" in words("29242", "en")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_share_has_its_words(language):
    told = {
        share: clause_words(national(), clause, language)
        for heir in national().made_by
        if (clause := national().clause(heir)) is not None
        for _, share in clause.forebears
    }
    assert told.keys() == set(Share)
    assert not any("{" in said or "  " in said for said in told.values())
