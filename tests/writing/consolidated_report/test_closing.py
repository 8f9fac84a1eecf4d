"""The end of the report."""

from chungtay.writing.consolidated_report.closing import assessment, closing
from tests.writing.opened import W, draft, style, told


def test_a_machine_does_not_assess_peoples_work():
    made = list(assessment(draft()))
    assert [style(part) for part in made if part.find(f"{W}sdt") is not None] == ["BodyText"] * 3


def test_the_last_sentence_bears_the_end_mark_of_the_layout():
    last = told(closing(draft(), asks=True)).splitlines()[0]
    assert last.endswith("những nội dung nêu tại Mục V./.")
    assert told(closing(draft("party"), asks=False)).splitlines()[0].endswith("năm 2026.")


def test_recipients_stand_at_the_left_and_the_signature_at_the_right():
    _, table = closing(draft(), asks=False)
    left, right = table.iter(f"{W}tc")
    assert [style(p) for p in left.iter(f"{W}p")][:2] == ["RecipientsLabel", "Recipients"]
    assert told([left]).splitlines()[-1] == "- Lưu: VT."
    assert told([right]).strip().splitlines()[-1] == "[Họ và tên]"


def test_a_collective_that_the_layout_knows_is_named_above_the_signer():
    assert "TM. BAN THƯỜNG TRỰC" in told(closing(draft("front"), asks=False))
