"""The whole report: whole, linked, nameless, and the same every time."""

import shutil
import subprocess
from io import BytesIO

import docx
import pytest

from chungtay.writing.consolidated_report import LayoutUnknown, report_content, write_report
from chungtay.writing.speech import NBSP
from tests.writing import cast
from tests.writing.opened import Opened, W, bookmarks, links, rows

LAYOUTS = ("nd30", "party", "army", "front", "youth", "joint")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_link_leads_somewhere_and_every_bookmark_is_one(layout, language):
    report = Opened(layout, language)
    known = bookmarks(report.body)
    assert len(set(known)) == len(known)
    assert set(links(report.body)) <= set(known)


def test_every_counted_total_stands_in_the_text_and_leads_to_its_sources():
    report = Opened()
    body = links(report.body)
    for total in cast.TOTALS:
        if total.total:
            assert body.count(f"chi_tieu_{total.indicator.replace('-', '_')}") >= 2
    for words in ("14.600", "6,2 tỷ đồng", "2,5", "3.000"):
        assert words.replace(" đồng", "") in report.text.replace(NBSP, " ")


def test_no_beneficiary_is_named_in_any_part_of_the_file():
    for content in Opened().parts.values():
        words = content.decode("utf-8", "ignore")
        assert cast.BENEFICIARY not in words
        assert "bà Mẫu" not in words


def test_nothing_is_invented_number_signer_and_recipients_are_gaps():
    report = Opened()
    gaps = [alias.get(f"{W}val") for alias in report.body.iter(f"{W}alias")]
    for wanted in ("Số văn bản", "Ký hiệu cơ quan", "Họ và tên", "Nơi nhận khác"):
        assert wanted in gaps
    assert "DỰ THẢO" in report.text


@pytest.mark.parametrize("layout", ["nd30", "party"])
def test_the_same_result_gives_the_same_bytes(layout):
    assert Opened(layout).bytes == Opened(layout).bytes


def test_it_is_written_whole_and_word_opens_it(tmp_path):
    path = tmp_path / "bao-cao.docx"
    write_report(cast.consolidation(), layout="party", path=path, on=cast.ON)
    document = docx.Document(BytesIO(path.read_bytes()))
    assert document.core_properties.author == "Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình"
    assert len(document.sections) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["bao-cao.docx"]


def test_an_unknown_layout_is_refused_and_the_known_ones_are_named():
    with pytest.raises(LayoutUnknown) as refusal:
        report_content(cast.consolidation(), layout="unknown", on=cast.ON)
    assert "nd30" in str(refusal.value.facts["known"])


def test_a_year_without_anything_still_gives_a_report():
    empty = (
        "documents", "claims", "activities", "totals", "ledgers", "together", "proposals",
        "remarks", "by_unit", "mentions",
    )  # fmt: skip
    nothing = dict.fromkeys(empty, ())
    report = Opened(**nothing, activity_of={}, issuer="", place="", programme="")
    assert "không nêu con số nào" in report.text
    assert "Không có nội dung cần làm rõ" in report.text


def test_what_the_silences_are_called_differs_in_the_appendix():
    report = Opened()
    table = next(t for t in report.body.iter(f"{W}tbl") if "Khoảng có thể có" in rows(t)[0])
    results = {row[1]: row[4] for row in rows(table) if len(row) > 4}
    silences = {
        results["Kênh mương, thủy lợi"],
        results["Đợt dịch bệnh được dập tắt"],
        results["Người được tạo việc làm (con thương binh, nạn nhân da cam ...)"],
        results["Đơn vị máu hiến tặng"],
    }
    assert silences == {"có nêu, chưa có số", "0", "chưa báo cáo", "không áp dụng"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed here")
@pytest.mark.parametrize(
    ("layout", "title"),
    [("nd30", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("party", "ĐẢNG CỘNG SẢN VIỆT NAM")],
)
def test_on_paper_the_title_stands_on_one_line(tmp_path, layout, title):
    path = tmp_path / "bao-cao.docx"
    write_report(cast.consolidation(), layout=layout, path=path, on=cast.ON)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    pdf = ["pdftotext", "-l", "1", "-layout", str(path.with_suffix(".pdf")), "-"]
    page = subprocess.run(pdf, check=True, capture_output=True).stdout.decode()
    assert any(title in line.replace(NBSP, " ") for line in page.splitlines())
