"""Whole stories in a real browser: recording, bringing, deciding, and what goes wrong meanwhile."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from tests.journeys.browser import DESK, PHONE, texts

pytestmark = pytest.mark.browser

REPORT = """Hội LHPN xã Bản Luông báo cáo kết quả tháng 11 năm 2026
Ngày 12/11/2026, Hội trao {gifts} suất quà cho hộ nghèo bản Pha Luông, trị giá 12 triệu đồng.
Ngày 15/11/2026, phối hợp với Đoàn xã trồng {trees} cây xanh tại bản Co Muồng.
Vận động hàng trăm ngày công giúp các gia đình neo đơn.
Phấn đấu năm 2027 trồng 900 cây xanh.
"""


def photo_with_hidden_place() -> bytes:
    """A picture that says where it was taken."""
    picture, kept = Image.new("RGB", (640, 480), "#7a9"), io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh"
    exif.get_ifd(0x8825)[2] = (21.0, 1.0, 42.0)
    picture.save(kept, "JPEG", exif=exif)
    return kept.getvalue()


def start_draft(opened) -> str:
    opened.open("/record/")
    opened.page.locator("main form button[type=submit]").first.click()
    opened.page.wait_for_selector("#draft")
    return opened.page.url


def fill(opened, amount: str, indicator: str = "gifts") -> None:
    opened.page.select_option("#figure-0-indicator", indicator)
    opened.page.fill("#figure-0-amount", amount)


@pytest.mark.parametrize(
    ("language", "script", "amount"), [("vi", True, "37"), ("en", True, "39"), ("vi", False, "38")]
)
def test_somebody_records_an_activity_on_a_phone(window, language, script, amount):
    lan = window("reporter", width=PHONE, language=language, script=script)
    start_draft(lan)
    fill(lan, amount)
    lan.page.fill("#title", "Tặng quà Đại đoàn kết <b>đợt cuối</b>")
    lan.page.set_input_files(
        "#files", {"name": "qua.jpg", "mimeType": "image/jpeg", "buffer": photo_with_hidden_place()}
    )
    if script:
        lan.page.wait_for_timeout(400)
        lan.check(contrast=language == "vi")
        lan.picture("draft")
    lan.page.click(".actions button[value=submit]")
    lan.page.wait_for_load_state("load")
    shown = lan.page.inner_text("main")
    assert "<b>đợt cuối</b>" in shown
    if script:
        lan.check(contrast=language == "vi")
        lan.picture("recorded")


def test_a_photograph_loses_what_it_hides(window):
    lan = window("reporter")
    start_draft(lan)
    fill(lan, "41")
    content = photo_with_hidden_place()
    assert b"Exif" in content
    lan.page.set_input_files(
        "#files", {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": content}
    )
    lan.page.click(".actions button[value=submit]")
    lan.page.wait_for_load_state("load")
    kept = [p for p in (lan.demo.home / "files").rglob("*") if p.is_file() and "evidence" in str(p)]
    assert kept
    assert not [path for path in kept if b"Exif" in path.read_bytes()]


def test_what_is_typed_survives_the_end_of_the_session(window):
    lan = window("reporter")
    address = start_draft(lan)
    fill(lan, "43")
    lan.page.context.clear_cookies(name="ct-session")
    lan.page.click(".actions button[value=save]")
    lan.page.wait_for_selector("input[name=login]")
    lan.sign_in("reporter")
    lan.page.goto(address)
    assert lan.page.input_value("#figure-0-amount") == "43"


def test_the_language_is_switched_in_the_middle_and_nothing_is_lost(window):
    lan = window("reporter")
    start_draft(lan)
    fill(lan, "1.250")
    lan.page.click(".tongue button")
    lan.page.wait_for_selector("html[lang=en]")
    assert lan.page.input_value("#figure-0-amount") == "1,250"


def test_two_people_edit_one_draft_and_neither_overwrites_the_other(window):
    one, other = window("reporter"), window()
    other.sign_in("reporter")
    address = start_draft(one)
    other.page.goto(address)
    fill(one, "51")
    one.page.click(".actions button[value=save]")
    one.page.wait_for_load_state("load")
    fill(other, "52")
    other.page.click(".actions button[value=save]")
    other.page.wait_for_selector("#clash")
    assert "52" in other.page.inner_text("main")
    other.check_barriers()
    other.picture("clash")


def bring(opened, text: str) -> None:
    opened.open("/reports/")
    opened.page.fill("#text", text)
    opened.page.locator("form[enctype] button").click()
    opened.page.wait_for_load_state("load")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_report_is_confirmed_with_the_keyboard_alone(window, language):
    lan = window("reporter", language=language)
    bring(lan, REPORT.format(gifts=61 if language == "vi" else 62, trees=71))
    lan.page.wait_for_selector("#figures", timeout=20000)
    lan.check(contrast=language == "vi")
    lan.picture("bringing")
    lan.page.keyboard.press("j")
    assert lan.page.locator("#figures .is-chosen").count() == 1
    assert lan.page.locator("mark.here").count() >= 1, "its place in the text is marked"
    for _ in range(12):
        if not lan.page.locator(".figure--open[data-entry]:visible").count():
            break
        lan.page.keyboard.press("Enter")
        lan.settle()
    assert lan.page.locator(".figure--accepted").count() >= 3
    lan.page.keyboard.press("u")
    lan.settle()


LINES = (
    "Ngày {day}/5/2026, Hội trao {n} suất quà cho hộ nghèo bản Pha Luông, trị giá {n} triệu đồng.",
    "Ngày {day}/6/2026, Hội trồng {n} cây xanh tại bản Co Muồng.",
    "Ngày {day}/7/2026, tổ chức {n} buổi tuyên truyền tại bản Pha Luông với {n}0 lượt người dự.",
)


def long_report(lines: int) -> str:
    """A report of some hundred figures, most of them read surely."""
    told = [LINES[i % 3].format(day=1 + i % 27, n=20 + i) for i in range(lines)]
    return "\n".join(
        ["Hội LHPN xã Bản Luông báo cáo kết quả năm 2026", *told, "Vận động hàng trăm ngày công."]
    )


def test_a_hundred_figures_are_confirmed_with_a_few_keys(window):
    lan = window("reporter")
    bring(lan, long_report(66))
    lan.page.wait_for_selector("#figures", timeout=30000)
    many = lan.page.locator(".figure--open[data-entry]:visible").count()
    assert many > 100
    pressed = 1
    lan.page.keyboard.press("a")
    lan.page.wait_for_selector(".figure--accepted")
    lan.settle()
    while lan.page.locator(".figure--open[data-entry]:visible").count() and pressed < 30:
        lan.page.keyboard.press("Enter")
        lan.settle()
        pressed += 1
    assert pressed < 30
    assert lan.page.locator(".figure--accepted").count() == many, "what was accepted is shown"
    assert lan.page.locator("[data-page-key=s]").count() == 1
    assert not lan.complaints


HEAD = "Hội LHPN xã Bản Luông báo cáo\n"


def test_what_a_person_names_once_is_read_in_the_next_report(window):
    lan = window("reporter")
    bring(
        lan, "Hội LHPN xã Bản Luông\nNgày 3/11/2026, Hội hỗ trợ 17 bình chống nóng cho trạm xá.\n"
    )
    lan.page.wait_for_selector(".unnamed", timeout=20000)
    lan.page.locator(".unnamed a.button").first.click()
    lan.page.wait_for_selector("#quote-new")
    lan.page.fill("#amount-new", "17")
    lan.page.select_option("#indicator-new", "water-works")
    lan.page.locator(".edit-form button").click()
    lan.page.wait_for_selector(".figure--accepted")
    assert "bình chống nóng" in lan.page.inner_text(".figure--accepted .note")
    lan.check()
    lan.page.locator("#submit-part button").click()
    lan.page.wait_for_selector(".big")
    bring(
        lan, "Hội LHPN xã Bản Luông\nNgày 9/11/2026, Hội hỗ trợ 23 bình chống nóng cho bản Cang.\n"
    )
    lan.page.wait_for_selector("#figures .figure", timeout=20000)
    lan.page.locator(".why summary").first.click()
    assert "Theo cách viết đã học ngày" in lan.page.inner_text("#figures .figure")
    ha = window("standing")
    ha.open("/learned/")
    ha.check()
    ha.picture("learned")
    ha.page.locator("button[value=off]").first.click()
    ha.page.wait_for_selector("button[value=on]")


def test_a_report_is_brought_without_script(window):
    lan = window("reporter", script=False)
    bring(lan, REPORT.format(gifts=63, trees=73))
    for _ in range(50):
        if lan.page.locator("#figures").count():
            break
        lan.page.wait_for_timeout(300)
        lan.page.reload()
    before = lan.page.locator(".figure--accepted").count()
    lan.page.locator("[data-entry] button[value=accepted]").first.click()
    lan.page.wait_for_load_state("load")
    assert lan.page.locator(".figure--accepted").count() == before + 1


def waiting(opened) -> int:
    opened.open("/decide/")
    return opened.page.locator("main li[data-entry], main [data-entry]").count()


def test_recognitions_are_decided_with_the_keyboard_alone_and_undone(window):
    ha = window("standing")
    many = waiting(ha)
    assert many > 3
    ha.page.keyboard.press("j")
    ha.page.keyboard.press("Enter")
    ha.page.wait_for_url(re.compile(r"/decide/[0-9a-f-]{36}/"))
    ha.check()
    ha.picture("recognition-open")
    decided = ha.page.url
    ha.page.keyboard.press("s")
    ha.page.wait_for_url(lambda address: address != decided)
    ha.page.wait_for_load_state("load")
    assert waiting(ha) < many  # one answer may answer others too
    ha.page.goto(decided)
    with ha.page.expect_response(lambda answer: answer.request.method == "POST"):
        ha.page.keyboard.press("u")
    ha.settle()
    assert waiting(ha) == many


def test_a_swap_gives_the_page_that_a_reload_gives(window):
    standing = window("standing")
    standing.open("/")
    own = "document.getElementById('main').outerHTML.replace(/ (class|tabindex)=\"[^\"]*\"/g, '')"
    for room in ("/totals/", "/activities/", "/joint/", "/history/", "/decide/"):
        standing.page.click(f".rooms a[href='{room}']")
        standing.page.wait_for_url(re.compile(re.escape(room) + r"(\?.*)?$"))
        standing.page.wait_for_selector(".htmx-request, .htmx-settling", state="detached")
        swapped = standing.page.evaluate(own)
        title = standing.page.title()
        standing.page.reload()
        again = standing.page.evaluate(own)
        hidden = re.compile(r'value="[A-Za-z0-9]{64}"')
        assert hidden.sub("", swapped) == hidden.sub("", again), room
        assert title == standing.page.title()
    assert not standing.complaints


def test_every_number_opens_down_to_its_sentence(window):
    standing = window("standing")
    standing.open("/totals/?indicator=rural-road-km")
    standing.page.locator("main a[href*='/totals/open/']").first.click()
    standing.page.wait_for_url(re.compile("/totals/open/"))
    standing.picture("opened")
    for one in standing.page.locator("main details:not([open]) > summary").all()[:3]:
        one.click()
    document = standing.page.locator("main a[href*='/documents/']").first
    document.click()
    standing.page.wait_for_url(re.compile("/documents/"))
    standing.check()
    standing.picture("document")
    assert "km" in " ".join(texts(standing.page, "mark.here"))


def test_a_person_let_in_by_the_administrator_signs_in_and_reports(window):
    keeper = window("administrator")
    keeper.open("/administration/people/")
    keeper.check()
    keeper.page.locator("main a[href*='/people/']").first.click()
    keeper.page.wait_for_load_state("load")
    keeper.check_barriers()


def test_a_foreign_address_typed_by_hand_is_not_found(window):
    standing = window("standing")
    standing.open("/activities/")
    addresses = standing.page.eval_on_selector_all(
        "main .items a", "a => a.map(e => e.getAttribute('href'))"
    )
    lan = window("reporter", width=DESK)
    lan.open("/activities/")
    own = set(
        lan.page.eval_on_selector_all("main .items a", "a => a.map(e => e.getAttribute('href'))")
    )
    foreign = [address for address in addresses if address not in own]
    statuses = {lan.page.request.get(lan.demo.url.rstrip("/") + a).status for a in foreign[:12]}
    assert 404 in statuses
    assert statuses <= {200, 404}
