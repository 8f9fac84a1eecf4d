"""A step says on which reorganisation it rests, where one is recorded."""

from __future__ import annotations

import pytest

from chungtay.queries.registers import register
from chungtay.queries.stories import kin
from chungtay.queries.stories.bases import Basis, bases
from chungtay.storage import models
from tests.actions.cast import key
from tests.queries.reorganised import TURN, women

pytestmark = pytest.mark.django_db


def event(**more) -> models.Reorganisation:
    entry = models.Inheritance.objects.filter(heir=key("lam")).order_by("id").first().entry
    return models.Reorganisation.objects.create(
        id=key("event"), entry=entry, day=TURN, title="Sắp xếp xã", basis="Nghị quyết 60",
        lines=[], **more,
    )  # fmt: skip


def test_without_an_event_there_is_no_basis(reorganised):
    assert bases("place", kin.of_place(register().territory, key("lam")).edges) == {}


def test_the_event_whose_entry_wrote_the_step_is_its_basis(reorganised):
    event()
    known = register()
    place = bases("place", kin.of_place(known.territory, key("lam")).edges)
    assert place[key("khuong"), key("lam")] == Basis("Sắp xếp xã", "Nghị quyết 60")
    unit = bases("unit", kin.of_unit(known.units, women("lam")).edges)
    assert unit[women("khuong"), women("lam")].title == "Sắp xếp xã"


def test_an_event_that_was_undone_is_no_basis(reorganised):
    event(ended_by=models.LedgerEntry.objects.order_by("-number").first())
    assert bases("place", kin.of_place(register().territory, key("lam")).edges) == {}


def test_many_steps_cost_two_questions(reorganised, django_assert_num_queries):
    edges = kin.of_place(register().territory, key("lung")).edges
    with django_assert_num_queries(2):
        bases("place", edges)
