"""Templates speak the language of their page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from jinja2 import UndefinedError

from chungtay.domain.permissions import PersonRole
from chungtay.web.templating import environment

ENV = environment(autoescape=True)


def said(template: str, language: str = "vi", **facts: object) -> str:
    return ENV.from_string(template).render(language=language, **facts)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "1.250,5 km|1,2 tỷ đồng|97,5%|3"),
        ("en", "1,250.5 km|1.2 billion dong|97.5%|3"),
    ],
)
def test_amounts_are_written_in_the_way_of_the_language(language, told):
    template = (
        '{{ amount(a, "km") }}|{{ amount(b, "vnd") }}|{{ amount(c, "percent") }}|{{ number(3) }}'
    )
    amounts = {"a": Decimal("1250.5"), "b": Decimal("1200000000"), "c": Decimal("97.5")}
    assert said(template, language, **amounts) == told


def test_nothing_is_shown_as_a_dash_and_never_as_zero():
    days = "{{ none|day }}{{ none|short_day }}{{ none|moment }}"
    assert said('{{ amount(none, "km") }}{{ number(none) }}' + days) == "—" * 5
    assert said('{{ amount(zero, "km") }}', zero=Decimal(0)) == "0 km"


def test_a_number_of_an_indicator_has_the_word_that_it_is_counted_in():
    template = '{{ counted(n, "literacy-classes") }}|{{ counted(n, "trees-planted") }}'
    assert said(template, n=Decimal(12)) == "12 lớp|12 cây"
    assert said(template, "en", n=Decimal(12)) == "12 classes|12 trees"
    assert said('{{ counted(none, "trees-planted") }}') == "—"


def test_days_and_moments_are_those_of_vietnam():
    at = datetime(2026, 12, 21, 18, 30, tzinfo=UTC)
    assert said("{{ at|moment }}", at=at) == "01:30 22/12/2026"
    assert said("{{ d|day }}", d=date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert said("{{ d|day }}", "en", d=date(2026, 2, 5)) == "5 February 2026"


def test_words_come_from_the_vocabulary():
    template = '{{ say("sign-out") }}|{{ state_name(role) }}|{{ measure_name("km") }}'
    assert said(template, role=PersonRole.LEADER) == "Đăng xuất|Lãnh đạo|km"
    assert said('{{ indicator_name("unheard-of") }}') == "unheard-of"
    assert said('{{ unit_name("trees-planted") }}') == "cây"


def test_a_name_that_is_not_there_is_a_defect():
    with pytest.raises(UndefinedError):
        said("{{ nobody }}")


def test_what_people_wrote_is_shown_and_never_run():
    assert "<script>" not in said("{{ title }}", title="<script>alert(1)</script>")


def test_addresses_are_made_from_names():
    assert said('{{ url("home") }}') == "/"
