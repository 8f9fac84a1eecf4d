"""Bringing a report from the page: success, refusals, strangers, the whole way without script."""

from __future__ import annotations

import gzip
import re
import uuid

import pytest
from django.core.files.base import ContentFile

from chungtay.actions.bringings.confirming import decide_all
from chungtay.domain.bringings import Sweep
from chungtay.storage import models
from tests.actions.bringings.cast import TEXT, brought, file, row
from tests.actions.bringings.photographs import picture
from tests.actions.cast import key, later
from tests.web.cast import World

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def bring(world: World, capture, *files, name="reporter", follow=False, **more):
    client = world.client(name)
    known = {"unit": key("women@lang-ven"), "period": "2026", "files": list(files)}
    with capture(execute=True):
        answer = client.post("/reports/", {**known, **more})
    return client.get(answer["Location"]) if follow else answer


@pytest.mark.parametrize(("language", "title"), [("vi", "Đưa báo cáo"), ("en", "Bring a report")])
def test_the_page_speaks_the_readers_language(world, language, title):
    page = world.client("reporter", language=language).get("/reports/")
    assert page.status_code == 200
    assert f"<h1>{title}</h1>" in page.content.decode()


def test_files_are_brought_and_their_figures_shown(world, django_capture_on_commit_callbacks):
    page = bring(world, django_capture_on_commit_callbacks, file(), follow=True).content.decode()
    assert "Xác nhận số liệu" in page
    assert page.count('class="card figure') == 4
    assert '<mark id="m1-' in page


def test_a_pasted_text_is_brought_too(world, django_capture_on_commit_callbacks):
    page = bring(world, django_capture_on_commit_callbacks, text=TEXT, follow=True)
    assert "tin-nhan-" in page.content.decode()


def test_nothing_brought_is_said_beside_the_form_with_all_that_was_typed(
    world, django_capture_on_commit_callbacks
):
    page = bring(world, django_capture_on_commit_callbacks, period="2026-Q4", text="  ")
    assert page.status_code == 422
    told = page.content.decode()
    assert "Chưa có gì để đọc" in told
    assert re.search(r'<option value="2026-Q4" selected>', told)


def test_a_file_that_is_too_large_is_told_and_the_others_go_on(
    world, django_capture_on_commit_callbacks, settings
):
    settings.MOST_UPLOADED = 1000
    large = ContentFile(b"x" * 5000, name="nang.docx")
    page = bring(world, django_capture_on_commit_callbacks, large, file(), follow=True)
    told = page.content.decode()
    assert "Tệp nang.docx lớn hơn" in told
    assert told.count('class="card figure') == 4


def test_a_file_that_is_too_large_alone_brings_nothing(
    world, django_capture_on_commit_callbacks, settings
):
    settings.MOST_UPLOADED = 1000
    page = bring(
        world, django_capture_on_commit_callbacks, ContentFile(b"x" * 5000, name="nang.docx")
    )
    assert page.status_code == 422
    assert "Tệp nang.docx lớn hơn" in page.content.decode()
    assert "Chưa có gì để đọc" not in page.content.decode()


def test_the_same_file_again_opens_the_earlier_bringing(world, django_capture_on_commit_callbacks):
    made = brought(world)
    answer = bring(world, django_capture_on_commit_callbacks, file())
    assert answer["Location"] == f"/reports/{made}/"
    assert models.Bringing.objects.count() == 1


def test_the_same_form_twice_brings_once(world, django_capture_on_commit_callbacks):
    form = {"bringing": str(uuid.uuid4())}
    for _ in range(2):
        answer = bring(world, django_capture_on_commit_callbacks, file(), **form)
        assert answer["Location"] == f"/reports/{form['bringing']}/"
    assert models.Bringing.objects.count() == 1


def test_a_unit_out_of_reach_is_not_found(world, django_capture_on_commit_callbacks):
    answer = bring(world, django_capture_on_commit_callbacks, file(), unit=key("front@cua-song"))
    assert answer.status_code == 404


def test_script_in_a_text_a_name_and_every_field_is_shown_and_not_run(
    world, django_capture_on_commit_callbacks
):
    content = f"{SCRIPT} trao 30 suất quà {SCRIPT} cho hộ nghèo."
    page = bring(
        world, django_capture_on_commit_callbacks, file(content, f"a{SCRIPT}.txt"), follow=True
    )
    assert SCRIPT not in page.content.decode()
    assert "&lt;script&gt;alert" in page.content.decode()
    refused = bring(world, django_capture_on_commit_callbacks, text=" ", period=SCRIPT)
    assert SCRIPT not in refused.content.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_bringing_is_shown_at_every_stage(world, language):
    made = brought(world, file("MẬT\nTrao 4 suất quà.", "mat.txt"), file())
    client = world.client("reporter", language=language)
    assert client.get(f"/reports/{made}/").status_code == 200
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    answer = client.post(f"/reports/{made}/submit/", {"seen": row(made).version})
    assert answer.status_code == 303
    page = client.get(answer["Location"]).content.decode()
    assert {"vi": "Đã ghi 2 số.", "en": "2 figures are recorded."}[language] in page


def test_what_is_being_read_asks_again_by_itself_and_without_script(world):
    made = brought(world)
    models.Bringing.objects.filter(id=made).update(state="reading")
    page = world.client("reporter").get(f"/reports/{made}/").content.decode()
    assert 'hx-trigger="every 1s"' in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "<progress" in page


def test_figures_that_wait_keep_the_report_from_being_submitted(world):
    made = brought(world)
    answer = world.client("reporter").post(f"/reports/{made}/submit/", {"seen": row(made).version})
    assert answer.status_code == 422
    assert "Còn 3 số chưa xem" in answer.content.decode()


@pytest.mark.parametrize(
    ("language", "title", "offer"),
    [
        ("vi", "Không đọc được tệp", "Nhập số bằng tay, giữ tệp này làm minh chứng"),
        ("en", "No file could be read", "Type the figures, keep this file as evidence"),
    ],
)
def test_where_nothing_could_be_read_there_is_nothing_to_confirm(world, language, title, offer):
    made = brought(world, ContentFile(picture(), name="anh.png"))
    client = world.client("reporter", language=language)
    page = client.get(f"/reports/{made}/").content.decode()
    assert f"<h1>{title}</h1>" in page
    assert offer in page
    assert "/submit/" not in page
    typed = client.post(f"/reports/{made}/by-hand/1/")
    assert typed.status_code == 303
    assert "anh.png" in client.get(typed["Location"]).content.decode()
    assert client.post(f"/reports/{made}/by-hand/1/")["Location"] == "/record/"


def test_a_picture_that_is_broken_says_so_on_the_page(world):
    made = brought(world, ContentFile(picture()[:40], name="anh.png"))
    answer = world.client("reporter").post(f"/reports/{made}/by-hand/1/")
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_one_file_under_two_names_is_told_to_be_read_once(
    world, django_capture_on_commit_callbacks
):
    client = world.client("reporter")
    with django_capture_on_commit_callbacks(execute=True):
        fields = {"unit": key("women@lang-ven"), "files": [file(), file(name="b.txt")]}
        page = client.post("/reports/", fields, follow=True).content.decode()
    assert "Tệp b.txt giống hệt tệp" in page


def test_what_concerns_the_file_leads_to_its_words_and_back(world):
    text = TEXT + "\nNăm 2024, UBND huyện Nam Sơn giúp đỡ.\n"
    page = world.client("reporter").get(f"/reports/{brought(world, file(text))}/").content.decode()
    assert re.search(r'id="fw1-\d"', page)
    mark = re.search(r'href="#(mw1-\d)"', page)[1]
    assert f'<mark id="{mark}"><a href="#f{mark[1:]}"' in page


def test_thrown_away_it_is_gone_from_the_list(world):
    made = brought(world)
    client = world.client("reporter")
    page = client.post(f"/reports/{made}/throw-away/", follow=True).content.decode()
    assert "Đã bỏ lần đưa báo cáo." in page
    assert client.get(f"/reports/{made}/").status_code == 404


def test_it_can_be_read_again_for_the_documents_own_period(
    world, django_capture_on_commit_callbacks
):
    made = brought(world, file(TEXT.replace("năm 2026", "năm 2025"), "cu.txt"))
    client = world.client("reporter")
    period = re.search(
        r'name="period" value="([^"]+)"', client.get(f"/reports/{made}/").content.decode()
    )[1]
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"/reports/{made}/again/", {"period": period})
    assert answer.status_code == 303
    assert 'name="period"' not in client.get(f"/reports/{made}/").content.decode()


@pytest.mark.parametrize("address", ["", "submit/", "again/", "throw-away/"])
def test_to_a_stranger_it_is_not_there(world, address):
    made = brought(world)
    client = world.client("stranger")
    ask = client.post if address else client.get
    assert ask(f"/reports/{made}/{address}").status_code == 404
    assert ask(f"/reports/{uuid.uuid4()}/{address}").status_code == 404


def test_a_leader_brings_nothing(world):
    assert world.client("leader").get("/reports/").status_code == 403


def test_forty_figures_weigh_little_and_ask_little(world, django_assert_max_num_queries):
    lines = [f"Hội trao {n + 2} suất quà cho hộ nghèo tại thôn {n}." for n in range(40)]
    made = brought(world, file("\n".join(lines), "bon-muoi.txt"))
    client = world.client("reporter")
    client.get("/reports/")
    with django_assert_max_num_queries(12):
        page = client.get(f"/reports/{made}/")
    assert page.content.decode().count('class="card figure') == 40
    assert len(gzip.compress(page.content)) < 60_000
