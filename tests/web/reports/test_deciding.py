"""Saying of figures what they are: with script a tiny answer, without it the whole page, alike."""

from __future__ import annotations

import re

import pytest

from chungtay.domain.drafts import FigureVerdict
from tests.actions.bringings.cast import GIFTS, ROAD, brought, figures, file, row

pytestmark = pytest.mark.django_db


def verdict(client, made, words, told="accepted", **more):
    address = f"/reports/{made}/figures/{figures(made)[words].key}/verdict/"
    return client.post(address, {"verdict": told, "seen": row(made).version, **more})


def card(page, key):
    found = re.search(rf'<article[^>]* id="f{key}".*?</article>', page, re.DOTALL)[0]
    for changing in (r' hx-swap-oob="true"', r'name="csrfmiddlewaretoken" value="[^"]+"'):
        found = re.sub(changing, "", found)
    return found


def test_without_script_the_page_comes_back_at_the_figure(world):
    made = brought(world)
    answer = verdict(world.client("reporter"), made, GIFTS, order="text", page="1")
    assert answer.status_code == 303
    key = figures(made)[GIFTS].key
    assert answer["Location"] == f"/reports/{made}/?order=text&page=1#f{key}"


def test_a_card_after_a_swap_equals_the_card_after_a_reload(world):
    made = brought(world)
    open_page = world.client("reporter", htmx=True)
    small = verdict(open_page, made, GIFTS, order="doubt", page="1").content.decode()
    key = figures(made)[GIFTS].key
    whole = world.client("reporter").get(f"/reports/{made}/").content.decode()
    assert card(small, key) == card(whole, key)
    assert small.count("<article") == 1
    for part in ("counts", "submit-part", "refused"):
        assert f'id="{part}" hx-swap-oob="true"' in small.replace(' class="counts"', "")


def test_one_decision_asks_little_of_the_database(world, django_assert_max_num_queries):
    made = brought(world)
    client = world.client("reporter", htmx=True)
    verdict(client, made, ROAD)
    with django_assert_max_num_queries(20):
        verdict(client, made, GIFTS)


def test_of_two_people_the_second_gets_the_sentence_and_the_newest_state(world):
    made = brought(world)
    seen = row(made).version
    verdict(world.client("reporter", htmx=True), made, GIFTS, seen=seen)
    for htmx in (True, False):
        answer = verdict(world.client("coordinator", htmx=htmx), made, GIFTS, "dropped", seen=seen)
        told = answer.content.decode()
        assert answer.status_code == 422
        assert "Người reporter vừa xử lý số “40 suất quà”" in told
        assert "figure--accepted" in card(told, figures(made)[GIFTS].key)


def test_all_sure_figures_are_accepted_with_one_word_and_taken_back_with_one(world):
    made = brought(world)
    client = world.client("reporter")
    page = client.get(f"/reports/{made}/").content.decode()
    assert 'value="accept-ticked"' in page
    client.post(f"/reports/{made}/sweep/", {"sweep": "accept-rest"})
    assert client.get(f"/reports/{made}/").content.decode().count("figure--accepted") == 3
    client.post(f"/reports/{made}/take-back/", {})
    assert client.get(f"/reports/{made}/").content.decode().count("figure--accepted") == 0


def test_the_sure_ones_of_other_pages_are_not_accepted_unseen(world):
    lines = [f"Hội trao {n + 2} suất quà cho hộ nghèo thôn {n}." for n in range(155)]
    text = "HỘI LHPN XÃ LÀNG VEN\nBÁO CÁO\nKết quả năm 2026\n" + "\n".join(lines)
    made = brought(world, file(text, "nhieu.txt"))
    client = world.client("reporter")
    client.post(f"/reports/{made}/sweep/", {"sweep": "accept-ticked", "order": "text", "page": "1"})
    told = [figure.verdict for figure in figures(made).values()]
    assert told.count(FigureVerdict.ACCEPTED) == 150
    assert told.count(FigureVerdict.OPEN) == 5


def test_what_is_no_verdict_is_refused_and_what_is_no_figure_is_not_there(world):
    made = brought(world)
    client = world.client("reporter")
    assert verdict(client, made, GIFTS, "x").status_code == 422
    assert client.post(f"/reports/{made}/sweep/", {"sweep": "x"}).status_code == 422
    wrong = client.post(f"/reports/{made}/figures/9-9/verdict/", {"verdict": "accepted"})
    assert wrong.status_code == 404


def test_a_stranger_says_nothing(world):
    made = brought(world)
    client = world.client("stranger")
    assert verdict(client, made, GIFTS).status_code == 404
    assert client.post(f"/reports/{made}/sweep/", {"sweep": "accept-rest"}).status_code == 404
    assert client.post(f"/reports/{made}/take-back/").status_code == 404


def test_a_report_that_was_submitted_is_shown_whole_with_the_sentence(world):
    made = brought(world)
    client = world.client("reporter")
    client.post(f"/reports/{made}/sweep/", {"sweep": "accept-rest"})
    client.post(f"/reports/{made}/submit/", {"seen": row(made).version})
    answer = verdict(world.client("reporter", htmx=True), made, GIFTS, "dropped")
    assert answer.status_code == 422
    assert "đã gửi hoặc đã bỏ" in answer.content.decode()
