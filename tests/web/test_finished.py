"""A part of a page is drawn once for all who may see it, and for nobody else."""

from __future__ import annotations

import re

import pytest
from jinja2 import DictLoader, UndefinedError

from chungtay.actions import people
from chungtay.domain.permissions import PersonRole
from chungtay.queries import unchanged
from chungtay.queries.books import one_moment
from chungtay.web import finished as drawn
from chungtay.web.finished import finished
from chungtay.web.templating import environment
from tests.actions.cast import later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db
PAGES = ("/totals/", "/totals/?by=unit", "/joint/", "/activities/", "/decide/", "/")
HIDDEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


@pytest.fixture(autouse=True)
def _nothing_remembered():
    unchanged.forget()


def page(world, name: str, url: str, language: str = "vi") -> str:
    client = world.client(name)
    client.cookies["ct-language"] = language
    answer = client.get(url)
    assert answer.status_code == 200
    return HIDDEN.sub("", answer.content.decode())


@pytest.mark.parametrize("url", PAGES)
def test_a_page_says_the_same_whoever_opened_it_before(world, url):
    """Everybody in both languages: alone, then after all others."""
    asked = [
        (name, language)
        for name in ("reporter", "coordinator", "standing", "leader", "stranger")
        for language in ("vi", "en")
    ]
    alone = {}
    for one in asked:
        unchanged.forget()
        alone[one] = page(world, one[0], url, one[1])
    for one in (*asked, *reversed(asked)):
        assert page(world, one[0], url, one[1]) == alone[one], one


@pytest.mark.parametrize("url", PAGES[:-1])
def test_two_with_the_same_post_are_shown_the_same_part(world, url, monkeypatch):
    twin = people.enter(people.Entry("twin", "Nguyễn Thị Hai"), by=OPERATOR, at=later(60))
    people.appoint(twin, role=PersonRole.REPORTER, unit=world.own_unit, by=OPERATOR, at=later(90))
    world.people["twin"] = twin
    page(world, "reporter", url)
    monkeypatch.setattr(drawn, "render_to_string", None)
    assert "Nguyễn Thị Hai" in page(world, "twin", url)


def test_a_part_that_speaks_of_its_person_is_a_defect(world, monkeypatch):
    texts = {"name": "{{ visitor.name }}", "token": "{{ csrf_input }}", "said": "{{ notes }}"}
    known = environment(loader=DictLoader(texts), autoescape=True)
    monkeypatch.setattr(
        drawn, "render_to_string", lambda name, facts: known.get_template(name).render(facts)
    )
    for name in texts:
        with one_moment(), pytest.raises(UndefinedError):
            finished(seen_by(world, "reporter"), name, "asked", dict)


def test_what_people_wrote_is_shown_and_never_run(world, monkeypatch):
    known = environment(loader=DictLoader({"part": "<p>{{ words }}</p>"}), autoescape=True)
    monkeypatch.setattr(
        drawn, "render_to_string", lambda name, facts: known.get_template(name).render(facts)
    )
    with one_moment():
        part = finished(seen_by(world, "reporter"), "part", "", lambda: {"words": "<script>"})
    assert part == "<p>&lt;script&gt;</p>"
