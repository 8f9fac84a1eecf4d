"""From the bytes of a table to an event on what the installation holds."""

from __future__ import annotations

import codecs

import pytest

from chungtay.actions.reorganisations import read_file
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations import Change, What
from chungtay.reading.safety import FileMissing
from chungtay.storage import models
from chungtay.vocabulary.messages import problem_sentence
from tests.actions.cast import key
from tests.actions.reorganisations.tables import HEAD, MERGED, done, line, read, table, undone

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _bodies(programme):
    """Those of the cast."""


def test_names_are_those_of_the_day_and_the_title_is_the_file_s():
    event = read(MERGED, name="C:\\bàn làm việc\\Sắp xếp 2026.csv")
    assert event.title == "Sắp xếp 2026"
    merged = event.of(What.PLACE, Change.MERGE)
    assert {step.subject for step in merged} == {key("lang-ven"), key("cua-song")}
    opened = event.of(What.UNIT, Change.OPEN)
    assert {step.begins.name for step in opened} == {
        "Ban Chỉ đạo phối hợp Ven Sông", "Quân sự Ven Sông", "Phụ nữ Ven Sông",
        "Mặt trận Ven Sông",
    }  # fmt: skip
    assert not models.Reorganisation.objects.exists()


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF8])
def test_a_file_is_read_however_it_was_saved(tmp_path, mark):
    encoding = "utf-8" if mark is codecs.BOM_UTF8 else "utf-16-le"
    file = tmp_path / "sap-xep.csv"
    file.write_bytes(mark + MERGED.replace(",", ";").encode(encoding))
    assert read_file(file) == read(MERGED)
    with pytest.raises(FileMissing):
        read_file(tmp_path / "none.csv")


def test_headings_and_words_may_be_vietnamese():
    text = ("ngày;loại;việc;đối tượng;nơi nhận\n"
            "01/07/2026;địa bàn;sáp nhập;xã Làng Ven;xã Cửa Sông")  # fmt: skip
    (step,) = read(text).steps
    assert (step.change, step.heir) == (Change.MERGE, key("cua-song"))


def test_the_same_table_is_the_same_event_before_and_after_it_was_applied():
    event = read(MERGED)
    assert done(MERGED) == event.id
    again = read(MERGED, name="khác.csv")
    assert again.id == event.id
    assert [s.subject for s in again.steps] == [s.subject for s in event.steps]


def test_what_was_undone_may_happen_again_as_another_event():
    first = done(MERGED)
    undone(first)
    second = done(MERGED, minutes=50)
    assert second != first
    assert read(MERGED).id == second
    undone(second, minutes=60)
    assert read(MERGED).id not in (first, second)


MERGE = {"what": "place", "change": "merge"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Tệp không có gì"),
        ("một,hai\nba,bốn", "Không thấy dòng tên cột"),
        ("\0\1\2\3", "Không"),
        (HEAD, "chỉ có tên cột"),
        (HEAD.replace("heir", "màu") + "2026-07-01,place,close,xã Làng Ven", "“màu”"),
        (HEAD + ",place,close,xã Làng Ven", "cần cột “day”"),
        (HEAD + "ngày mai,place,close,xã Làng Ven", "“ngày mai” không phải là một ngày"),
        (HEAD + "2026-07-01,place,bay,xã Làng Ven", "không hiểu từ “bay”"),
        (table(line(**MERGE, subject="xã Nào Đó", heir="xã Cửa Sông")), "tên “xã Nào Đó”"),
        (table(line(**MERGE, subject="xã Làng Ven", heir="xã Nào Đó")), "tên “xã Nào Đó”"),
        (table(line(**MERGE, subject="12345", heir="xã Cửa Sông")), "mã “12345”"),
        (table(line(**MERGE, subject="xã Làng Ven")), "cần cột “heir”"),
        (table(line(what="place", change="split", subject="xã Làng Ven", heir="xã Cửa Sông",
                    population="bảy")), "không phải là một tỷ lệ"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_said_in_a_sentence(text, told):
    with pytest.raises(Problem) as refused:
        read(text)
    vi, en = (problem_sentence(refused.value, language) for language in ("vi", "en"))
    assert told in vi
    assert "{" not in vi + en
    assert "…" not in en.replace("(day, what, change, subject, heir …)", "")
