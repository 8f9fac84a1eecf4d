"""The page of learned spellings: in both languages, refused, escaped, switched and undone."""

from __future__ import annotations

import pytest

from chungtay.queries import learning
from chungtay.storage import models
from tests.actions.bringings.cast import brought, file, row
from tests.actions.bringings.teaching import bring_line, only, put, send, teach

pytestmark = pytest.mark.django_db
PAGE = "/learned/"


def address():
    return f"{PAGE}{models.LearnedSpelling.objects.order_by('entry__number', 'id').first().id}/"


def shown(world, name="coordinator", language="vi"):
    answer = world.client(name, language=language).get(PAGE)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", ("Cách viết đã học", "đang dùng")), ("en", ("Learned spellings", "in use"))],
)
def test_what_was_learned_stands_with_its_sentence(world, language, said):
    teach(world)
    page = shown(world, language=language)
    assert all(words in page for words in said)
    assert "<q>bộ đồ dùng học tập</q>" in page
    assert "<mark>" in page


def test_before_anything_was_learned_the_page_says_how_it_comes_about(world):
    assert "Chưa học được cách viết nào" in shown(world)


def test_a_spelling_is_switched_off_and_undone(world):
    teach(world)
    client = world.client("coordinator")
    off = client.post(address(), {"do": "off"})
    assert (off.status_code, off["Location"]) == (303, PAGE)
    assert "đã tắt" in client.get(PAGE).content.decode()
    assert not only(bring_line(world)).taught
    client.post(address(), {"do": "on"})
    assert only(bring_line(world)).taught


def test_a_long_list_is_paged_and_a_switch_comes_back_to_its_page(world, monkeypatch):
    monkeypatch.setattr(learning, "PER_PAGE", 1)
    teach(world)
    teach(world, means="gifts", teaches="bộ đồ dùng")
    client = world.client("coordinator")
    first, second = (client.get(f"{PAGE}?page={n}").content.decode() for n in (1, 2))
    assert 'href="?page=2"' in first
    assert 'href="?page=1"' in second
    assert first.count("<article") == second.count("<article") == 1
    switched = client.post(address(), {"do": "off", "page": "2"})
    assert switched["Location"] == f"{PAGE}?page=2"


def test_what_is_refused_says_why_above_the_list(world):
    teach(world)
    client = world.client("coordinator")
    client.post(address(), {"do": "off"})
    teach(world)
    refused = client.post(address(), {"do": "on"})
    assert refused.status_code == 422
    assert "vừa được dạy lại" in refused.content.decode()


def test_what_another_line_taught_is_not_found_for_switching(world):
    teach(world, means="gifts", name="stranger", unit="front@cua-song")
    assert world.client("coordinator").post(address(), {"do": "off"}).status_code == 404
    assert "ngoài phạm vi" in shown(world)


def test_words_of_a_report_are_shown_escaped(world):
    line = "Hội trao {n} bộ đồ dùng học tập cho học sinh <script>alert()</script>."
    made = brought(world, file(f"HỘI LHPN XÃ LÀNG VEN\nBÁO CÁO\n{line.format(n=31)}\n"))
    put(world, made, means="scholarships", teaches="bộ đồ dùng")
    send(world, made)
    assert "<script>alert" not in shown(world)


def test_the_form_offers_the_words_and_the_card_says_what_will_be_remembered(world):
    made = bring_line(world)
    client = world.client("reporter")
    form = client.get(f"/reports/{made}/figures/{only(made).key}/").content.decode()
    assert 'name="teaches" value="bộ đồ dùng học tập"' in form
    fields = {
        "indicator": "scholarships", "amount": "31", "qualifier": "exact", "measure": "",
        "teaches": "bộ đồ dùng học tập", "seen": row(made).version,
    }  # fmt: skip
    client.post(f"/reports/{made}/figures/{only(made).key}/", fields)
    assert "Khi gửi, chương trình ghi nhớ: “bộ đồ dùng học tập”" in (
        client.get(f"/reports/{made}/").content.decode()
    )
    refused = {**fields, "indicator": "gifts", "teaches": "cặp sách", "seen": row(made).version}
    answer = client.post(f"/reports/{made}/figures/{only(made).key}/", refused)
    assert answer.status_code == 422
    assert 'value="cặp sách"' in answer.content.decode()


def test_a_report_says_how_it_was_read_and_how_much_it_taught(world):
    teach(world)
    made = bring_line(world)
    page = world.client("coordinator").get(f"/reports/{made}/").content.decode()
    assert "Theo cách viết đã học ngày" in page
    assert "của Người reporter" in page
    put(world, made, means="gifts")
    send(world, made)
    done = world.client("coordinator").get(f"/reports/{made}/").content.decode()
    assert "Chương trình đã ghi nhớ 1 cách viết" in done
    assert 'href="/learned/"' in done


def test_coordinators_and_administrators_find_the_page(world):
    assert 'href="/learned/"' in world.client("coordinator").get("/reports/").content.decode()
    assert 'href="/learned/"' not in world.client("reporter").get("/reports/").content.decode()
    programme = world.client("administrator").get("/administration/programme/")
    assert 'href="/learned/"' in programme.content.decode()


def test_history_and_log_tell_of_it(world):
    teach(world)
    world.client("administrator").post(address(), {"do": "off"})
    log = world.client("administrator").get("/administration/log/").content.decode()
    assert "Tắt cách viết đã học" in log
    claim = models.LearnedSpelling.objects.get().claim_id
    told = world.client("standing").get(f"/history/claim/{claim}/").content.decode()
    assert "Ghi nhớ cách viết" in told
    assert "Thôi dùng cách viết đã học" in told
