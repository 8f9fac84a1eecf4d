"""The page of the country's territory, and the doubtful edges decided on it."""

from __future__ import annotations

import re
import uuid

import pytest
from django_tasks_db.models import DBTaskResult

from chungtay.storage import facts, models
from tests.actions import country

pytestmark = pytest.mark.django_db
PAGE = "/administration/territory/"
DOUBT = country.doubt("09013")
EDGE = f"{PAGE}{country.key(DOUBT)}/"


@pytest.fixture
def admin(everybody):
    return everybody.client("administrator")


def page(client, address=PAGE):
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def judged(client, verdict="apply", *, note="khoản 120", key=None):
    typed = {"key": key or str(uuid.uuid4()), "do": verdict, "note": note}
    answer = client.post(EDGE, typed)
    return answer, answer.content.decode()


@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", ("10.035", "Giấy phép", "MIT")), ("en", ("10,035", "licence", "MIT"))],
)
def test_what_is_here_is_counted_with_its_sources_and_licences(everybody, language, told):
    status, shown = page(everybody.client("administrator", language=language))
    assert status == 200
    assert all(words.lower() in shown.lower() for words in told)


def test_the_button_has_it_loaded_behind_the_page(
    admin, settings, django_capture_on_commit_callbacks
):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(PAGE)
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert DBTaskResult.objects.count() == 1
    _, shown = page(admin)
    assert "Đang nạp" in shown
    assert 'hx-trigger="every 2s"' in shown
    assert "Nạp địa giới toàn quốc</button>" not in shown


def test_doubts_are_shown_with_their_clause_and_narrowed_to_a_province(admin):
    _, shown = page(admin)
    assert "Nguyên văn" in shown
    assert "khoản" in shown
    province = re.search(r'<option value="([0-9a-f-]{36})">tỉnh An Giang', shown)[1]
    _, narrowed = page(admin, f"{PAGE}?province={province}")
    assert narrowed.count("data-entry") < shown.count("data-entry")
    assert admin.get(f"{PAGE}?province=nowhere").status_code == 404


def test_nothing_is_decided_before_the_places_are_here(admin):
    assert EDGE not in page(admin)[1]
    answer, told = judged(admin)
    assert answer.status_code == 422
    assert "Hãy nạp địa giới" in told
    assert "khoản 120</textarea>" in told


def test_a_doubt_is_decided_with_a_reason_and_undone_on_its_event(admin):
    country.loaded(DOUBT)
    _, shown = page(admin, EDGE)
    assert "Văn Khê" in shown
    answer, _ = judged(admin)
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert DOUBT.new in {edge.heir for edge in facts.territory().heirs(DOUBT.old)}
    _, shown = page(admin, f"{PAGE}?shown=all&page=1")
    event = models.Reorganisation.objects.get()
    to = f"/administration/reorganisations/{event.pk}/"
    assert to in page(admin, EDGE)[1]
    status, told = page(admin, to)
    assert status == 200
    assert "khoản 120" in told
    assert admin.get(f"{to}file/").status_code == 404
    assert "chờ xem xét lại" in page(admin, f"{to}undo/")[1]
    assert admin.post(f"{to}undo/").status_code == 303
    assert DOUBT.new not in {edge.heir for edge in facts.territory().heirs(DOUBT.old)}
    assert "Đã hoàn tác" in page(admin, to)[1]


def test_a_decision_stands_in_the_list_of_events_and_in_the_log(admin):
    country.loaded(DOUBT)
    judged(admin, "reject")
    assert "Không áp dụng mối kế thừa" in page(admin, "/administration/reorganisations/")[1]
    assert "mối kế thừa địa giới còn nghi vấn" in page(admin, "/administration/log/")[1]


def test_a_decision_without_a_reason_is_refused_and_one_sent_twice_stands_once(admin):
    country.loaded(DOUBT)
    answer, told = judged(admin, note=" ")
    assert answer.status_code == 422
    assert "lý do" in told
    key = str(uuid.uuid4())
    assert [judged(admin, key=key)[0].status_code for _ in range(2)] == [303, 303]
    answer, told = judged(admin, "reject")
    assert answer.status_code == 422
    assert "Người khác vừa thay đổi" in told
    assert models.LedgerEntry.objects.filter(action="judge-edge").count() == 1


def test_script_in_a_reason_is_shown_and_not_run(admin):
    country.loaded(DOUBT)
    script = "<script>alert(1)</script>"
    judged(admin, note=script)
    event = models.Reorganisation.objects.get()
    for address in (f"/administration/reorganisations/{event.pk}/", f"{PAGE}?shown=all",
                    "/administration/reorganisations/", "/administration/log/"):  # fmt: skip
        assert script not in page(admin, address)[1]


@pytest.mark.parametrize("verdict", ["", "sing"])
def test_a_button_that_there_is_not_is_not_found(admin, verdict):
    country.loaded(DOUBT)
    assert judged(admin, verdict)[0].status_code == 404
    assert admin.get(f"{PAGE}00000-nowhere/").status_code == 404


def test_only_administrators_load_and_decide(everybody):
    country.loaded(DOUBT)
    for who in ("leader", "standing", "stranger"):
        client = everybody.client(who)
        for address in (PAGE, EDGE):
            assert client.get(address).status_code == 403
            assert client.post(address, {"do": "apply", "note": "x"}).status_code == 403
    assert not models.Reorganisation.objects.exists()


def test_what_waits_is_told_on_the_overview(admin):
    assert "cần xem xét" not in page(admin, "/administration/")[1]
    country.loaded(DOUBT)
    assert "mối kế thừa địa giới cần xem xét" in page(admin, "/administration/")[1]


def test_the_page_asks_the_database_little(admin, django_assert_max_num_queries):
    country.loaded(DOUBT)
    page(admin)
    with django_assert_max_num_queries(12):
        page(admin)
