"""The list of reorganisations, one of them, and its undoing."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from html import unescape

import pytest

from chungtay.actions.claims import add_claims, select
from chungtay.actions.ledger import recording
from chungtay.storage import facts, models
from chungtay.web.administration import previews, reorganisations
from tests import cast
from tests.actions.cast import PROGRAMME, key, later, rekeyed
from tests.web.administration.rows import applied, does
from tests.web.cast import DAY

pytestmark = pytest.mark.django_db
LIST = "/administration/reorganisations/"


@pytest.fixture
def admin(world):
    return world.client("administrator")


def page(client, address):
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(("language", "none"), [("vi", "Chưa có lần"), ("en", "No reorg")])
def test_the_list_is_empty_at_first(world, language, none):
    assert none in page(world.client("administrator", language=language), LIST)[1]


def test_an_event_stands_in_the_list_with_its_day_basis_and_who_applied_it(admin):
    applied(admin)
    _, told = page(admin, LIST)
    for words in ("Sáp nhập hai xã", "01/03/2026", "NQ 12/NQ-HĐND", "Người administrator",
                  "Đang có hiệu lực"):  # fmt: skip
        assert words in told


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_event_shows_what_it_did_and_its_rows(world, language):
    client = world.client("administrator", language=language)
    status, told = page(client, applied(client))
    assert status == 200
    assert "xã Cửa Sông" in told
    assert f"/administration/places/{key('lang-ven')}/" in told
    assert "NQ 12/NQ-HĐND" in told


def test_its_file_is_the_file_it_was(admin):
    to = applied(admin)
    answer = admin.get(f"{to}file/")
    assert "attachment" in answer["Content-Disposition"]
    assert "xã Làng Ven" in answer.content.decode()
    assert "2026-03-01" in answer.content.decode()


def test_an_undoing_is_shown_before_it_is_done_and_restores_everything(admin):
    before = {place.id: place for place in facts.territory()}
    to = applied(admin)
    _, told = page(admin, f"{to}undo/")
    assert "xã Làng Ven" in told
    assert "Hoàn tác ngay" in told
    answer = admin.post(f"{to}undo/")
    assert (answer.status_code, answer["Location"]) == (303, to)
    now = {p.id: p for p in facts.territory() if p.id in before}
    assert now == before
    assert "Đã hoàn tác" in page(admin, to)[1]
    assert "Đã hoàn tác" in page(admin, LIST)[1]


def test_what_was_undone_is_not_undone_again(admin):
    to = applied(admin)
    admin.post(f"{to}undo/")
    answer = admin.post(f"{to}undo/")
    assert answer.status_code == 422
    assert models.LedgerEntry.objects.filter(action="undo-reorganisation").count() == 1


def test_the_same_table_may_be_applied_again_after_its_undoing(admin):
    first = applied(admin)
    admin.post(f"{first}undo/")
    assert applied(admin) != first


def told_at(place):
    """A claim made at a place."""
    said = rekeyed(cast.says("women@lang-ven", cast.ROADS, "7", days=DAY))
    with recording("record", by="the suite", at=later(9)) as recorder:
        add_claims(recorder, [replace(said, place=place)], documents={})
        select(recorder, PROGRAMME, [said.id])


def test_what_stands_on_an_event_is_listed_and_nothing_is_undone(admin):
    to = applied(admin)
    told_at(next(p.id for p in facts.territory() if p.name == "Tân Tiến"))
    _, shown = page(admin, f"{to}undo/")
    assert "Chưa hoàn tác được" in shown
    assert "xã Tân Tiến" in shown
    assert "Hoàn tác ngay" not in shown
    answer = admin.post(f"{to}undo/")
    assert answer.status_code == 422
    assert "xã Tân Tiến" in answer.content.decode()
    assert models.Reorganisation.objects.filter(ended_by__isnull=True).exists()


def test_an_event_of_another_id_is_not_found(admin):
    for tail in ("", "file/", "undo/"):
        assert admin.get(f"{LIST}{uuid.uuid4()}/{tail}").status_code == 404
        assert admin.get(f"{LIST}not-an-id/{tail}").status_code == 404
    assert admin.post(f"{LIST}{uuid.uuid4()}/undo/").status_code == 404


def test_nobody_else_sees_or_undoes_an_event(world):
    to = applied(world.client("administrator"))
    for who in ("leader", "standing", "stranger"):
        client = world.client(who)
        for address in (LIST, to, f"{to}file/", f"{to}undo/"):
            assert client.get(address).status_code == 403
        assert client.post(f"{to}undo/").status_code == 403
    assert models.Reorganisation.objects.filter(ended_by__isnull=True).exists()


def test_the_list_asks_the_database_little(admin, django_assert_max_num_queries):
    applied(admin)
    page(admin, LIST)
    with django_assert_max_num_queries(8):
        page(admin, LIST)


def test_a_preview_of_what_stands_leads_to_it(admin):
    to = applied(admin)
    answer, _ = does(admin, "preview")
    assert (answer.status_code, answer["Location"]) == (303, to)


def test_the_long_lists_of_an_event_have_pages_that_need_no_script(admin, monkeypatch):
    """Every list is turned on its own, and the others stay where they are."""
    to = applied(admin)
    _, whole = page(admin, to)
    monkeypatch.setattr(reorganisations, "WRITTEN_OF_A_PAGE", 1)
    monkeypatch.setattr(previews, "LISTED_OF_A_PAGE", 1)
    monkeypatch.setattr(previews, "ROWS_OF_A_PAGE", 2)
    _, first = page(admin, to)
    assert len(first) < len(whole)
    ways = [unescape(way) for way in re.findall(r'rel="next" href="([^"]+)"', first)]
    assert [way.partition("#")[2] for way in ways] == [
        "structure-title", "totals-title", "rows-title",
    ]  # fmt: skip
    for way in ways:
        address, _, part = way.partition("#")
        status, second = page(admin, f"{to}{address}")
        assert status == 200
        assert f'id="{part}"' in second
        assert 'rel="prev"' in second
    _, both = page(admin, f"{to}?rows=2&structure=2")
    assert "rows=2&amp;structure=1" in both
    for odd in ("rows=x", "structure=-1", "totals=999999"):
        assert page(admin, f"{to}?{odd}")[0] == 200


def test_an_event_asks_the_database_little_however_much_it_did(
    admin, django_assert_max_num_queries
):
    to = applied(admin)
    page(admin, to)
    with django_assert_max_num_queries(120):
        page(admin, to)
