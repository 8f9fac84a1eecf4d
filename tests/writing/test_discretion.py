"""No beneficiary's name reaches a file."""

import pytest

from chungtay.writing.discretion import without_names
from tests.writing import cast

HIDDEN = "[giữ kín]"


def quote_after(words, *names):
    claim = cast.claim("c1", cast.ARMY, "houses-gratitude", "1", "1 nhà", words, person_names=names)
    told = without_names(cast.consolidation(claims=(claim,), mentions=()), withheld=HIDDEN)
    return told.claims[0].source.sentence


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Nhà bà Nguyễn Thị Mẫu ở thôn Đông", f"Nhà bà {HIDDEN} ở thôn Đông"),
        ("NHÀ BÀ NGUYỄN THỊ MẪU", f"NHÀ BÀ {HIDDEN}"),
        ("nha ba nguyen thi mau", f"nha ba {HIDDEN}"),
        ("Nhà bà Mẫu", f"Nhà bà {HIDDEN}"),
        ("xây nhà mẫu giáo", "xây nhà mẫu giáo"),
        ("Nhà bà mẫu mực", "Nhà bà mẫu mực"),
    ],
)
def test_a_name_is_hidden_however_it_is_written(words, shown):
    assert quote_after(words, cast.BENEFICIARY) == shown


def test_a_hero_is_not_taken_for_a_person():
    words = "Mẹ Việt Nam Anh hùng, anh Hùng"
    assert quote_after(words, "Trần Văn Hùng") == f"Mẹ Việt Nam Anh hùng, anh {HIDDEN}"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Nhà bà Trần Thị Thử, thôn Đông", f"Nhà bà {HIDDEN}, thôn Đông"),
        ("Ông Trần Văn Thử nhận quà", f"Ông {HIDDEN} nhận quà"),
        ("Bà mẹ Việt Nam anh hùng Trần Thị Thử", f"Bà mẹ Việt Nam anh hùng {HIDDEN}"),
        ("xã Bác Ái Đông, huyện Bà Rịa", "xã Bác Ái Đông, huyện Bà Rịa"),
        ("tặng Mẹ Việt Nam Anh hùng", "tặng Mẹ Việt Nam Anh hùng"),
        ("anh em Đoàn viên", "anh em Đoàn viên"),
    ],
)
def test_a_full_name_that_reading_missed_is_hidden_after_a_word_of_address(words, shown):
    assert quote_after(words) == shown


def test_no_list_of_names_leaves_the_result():
    told = without_names(cast.consolidation(), withheld=HIDDEN)
    assert not any(claim.person_names for claim in (*told.claims, *told.mentions))
    assert cast.BENEFICIARY not in repr(told)


def test_a_result_without_names_is_unchanged():
    plain = cast.consolidation(claims=(), mentions=(), activities=())
    assert without_names(plain, withheld=HIDDEN) == plain
