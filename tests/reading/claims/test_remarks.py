"""What a person should look at."""

from __future__ import annotations

from chungtay.vocabulary.messages import messages
from tests.reading.folder import ARMY, WOMEN, claims, document, head_of


def codes(*texts):
    papers = [document(text, file=f"{n}.txt") for n, text in enumerate(texts)]
    return [(remark.code, remark.file) for remark in claims(*papers)[0].remarks]


def test_a_copy_names_its_original():
    text = ARMY + "Huy động 8.400 ngày công giúp dân."
    assert codes(text, text) == [("document-copy", "1.txt")]


def test_a_report_of_vague_amounts_asks_for_numbers():
    assert codes(WOMEN + "Các cấp Hội huy động hàng nghìn ngày công làm đường.") == [
        ("only-mentions", "0.txt")
    ]


def test_an_old_name_that_nobody_explains_is_asked_once():
    text = "Làm 2 km đường thôn Bến Đá, xã Phú Hải cũ. Trao 20 suất quà tại xã Phú Hải cũ."
    assert codes(ARMY + text) == [("place-unknown", "0.txt")]


def test_an_issuer_that_nobody_knows_is_asked():
    head = head_of("TỔ HỢP TÁC BÔNG LÚA", above="NHÓM BẠN")
    assert ("issuer-unknown", "0.txt") in codes(head + "Trao 20 suất quà.")


def test_a_number_in_another_unit_is_held_with_a_sentence_of_its_own():
    """Four roads are no kilometres: nothing about them is beyond belief."""
    held = "Đã bê tông hóa 4 tuyến đường giao thông nông thôn tại xã Làng Ven."
    assert codes(ARMY + held) == [("claim-of-other-measure", "0.txt")]
    beyond = "Đã bê tông hóa 1.850 km đường giao thông nông thôn tại xã Làng Ven."
    assert codes(ARMY + beyond) == [("claim-implausible", "0.txt")]


def test_every_remark_has_its_sentence():
    known = messages()
    for code in ("copy", "replaced", "other-period", "plan", "news"):
        assert f"document-{code}" in known
    for code in ("issuer-unknown", "only-mentions", "place-unknown"):
        assert code in known
    for code in ("claim-outside-period", "claim-implausible", "claim-of-other-measure"):
        assert code in known
