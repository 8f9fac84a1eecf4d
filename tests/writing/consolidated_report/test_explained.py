"""Which joint activities the report names for what adding would count too much."""

from chungtay.writing.account import difference
from chungtay.writing.consolidated_report.explained import ACTIVITIES, INDICATORS, explained
from chungtay.writing.speech import NBSP
from tests.writing.opened import draft, links, told


def paragraphs(language="vi"):
    made = draft(language=language)
    more = [total for total in made.told.totals if difference(total) > 0]
    return list(explained(made, more))


def test_each_indicator_names_the_activities_that_explain_it_and_links_them():
    text = told(paragraphs()).replace(NBSP, " ")
    road = "Đường giao thông nông thôn làm mới, sửa chữa chênh 2,5 km, trong đó 2,5 km do"
    assert road in text
    assert "Làm đường giao thông thôn Đông (thừa 2,5 km)" in text
    assert all(links(paragraph) for paragraph in paragraphs())


def test_it_is_said_in_english_too():
    assert "2.5 km too much" in told(paragraphs("en")).replace(NBSP, " ")


def test_only_the_most_telling_are_named():
    made = paragraphs()
    assert 0 < len(made) <= INDICATORS
    assert all(len(links(paragraph)) <= ACTIVITIES for paragraph in made)


def test_where_reports_add_up_nothing_is_explained():
    assert list(explained(draft(), [])) == []
