"""Pages that say no say why, in the person's language, with a way on."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.queries.visitors import NOBODY
from chungtay.web import refusals

pytestmark = pytest.mark.django_db


def request(language):
    made = RequestFactory().get("/x/")
    made.language, made.visitor, made._messages = language, NOBODY, []
    return made


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_problem_is_told_in_words_with_its_status(language):
    page = refusals.refused(request(language), NotFound(), status=404)
    told = {"vi": "không thuộc phạm vi", "en": "not within your reach"}[language]
    assert page.status_code == 404
    assert told in page.content.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_more_text_than_a_form_takes_is_told_in_words(world, language, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    client = world.client("reporter", language=language)
    page = client.post("/reports/", {"text": "a" * 2000})
    assert page.status_code == 413
    told = {"vi": "chưa có gì được ghi", "en": "nothing was recorded"}[language]
    assert told in page.content.decode()


def test_what_no_browser_of_ours_sends_is_told_in_words_too():
    page = Client().get("/", headers={"host": "elsewhere.example"})
    assert page.status_code == 400
    assert "chưa có gì bị thay đổi" in page.content.decode()


def test_an_unknown_address_is_not_found():
    page = refusals.not_found(request("vi"), Exception())
    assert page.status_code == 404


def test_a_defect_is_told_in_both_languages_without_touching_anything(django_assert_num_queries):
    with django_assert_num_queries(0):
        page = refusals.failed(request("vi"))
    text = page.content.decode()
    assert page.status_code == 500
    assert "Có lỗi của hệ thống" in text
    assert "Something went wrong" in text


def test_a_form_of_another_site_changes_nothing_and_says_so(world):
    client = Client(enforce_csrf_checks=True)
    client.cookies["ct-language"] = "en"
    page = client.post("/language/", {"language": "vi"})
    assert page.status_code == 403
    assert "nothing was changed" in page.content.decode()
    assert "Your role" not in page.content.decode()
    assert refusals.csrf_failed(request("vi")).status_code == 403


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_address_of_a_form_that_is_only_opened_leads_back_to_its_page(world, language):
    # Where one lands by a reload, or by signing in again after the session ended meanwhile.
    client = world.client("standing", language=language)
    page = client.get(f"/decide/{world.proposal}/same/")
    assert page.status_code == 405
    assert {"vi": "Chưa có gì được ghi", "en": "Nothing was recorded"}[language] in (
        page.content.decode()
    )
    assert f'href="/decide/{world.proposal}/"' in page.content.decode()


def test_the_page_above_an_address_is_one_that_opens():
    above = refusals.page_above("/decide/objections/0190a000-0000-7000-8000-000000000000/withdraw/")
    assert above == "/decide/"
    assert refusals.page_above("/language/") == "/"


def test_what_is_not_there_is_a_page_of_its_own_and_not_a_line_beside_a_form():
    problem = ChangedMeanwhile()
    assert refusals.beside_the_form(problem) is problem
    for own in (NotFound(), NotAllowed(deed="administer")):
        with pytest.raises(type(own)):
            refusals.beside_the_form(own)
