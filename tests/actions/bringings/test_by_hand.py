"""A photograph of a report is typed by hand and stays beside what was typed."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile

from chungtay.actions.bringings.by_hand import type_by_hand
from chungtay.domain.bringings import BringingClosed
from chungtay.domain.permissions import NotFound
from chungtay.storage import models
from chungtay.writing.photographs import PhotographBroken
from tests.actions.bringings.cast import brought, file, row
from tests.actions.bringings.photographs import picture
from tests.actions.cast import later

pytestmark = pytest.mark.django_db


def photograph(content=None, name="anh.png"):
    return ContentFile(picture() if content is None else content, name=name)


def typed(world, made, *, place=1, name="reporter"):
    return type_by_hand(made, place, language="vi", by=world.actor(name), at=later(5))


def test_the_picture_stands_beside_a_draft_of_the_unit(world):
    made = brought(world, photograph())
    draft = models.Draft.objects.get(id=typed(world, made))
    assert str(draft.unit_id) == str(row(made).unit_id)
    (kept,) = draft.files.order_by("id")
    assert (kept.name, kept.media_type.partition("/")[0]) == ("anh.png", "image")
    assert row(made).state == "dropped"


def test_beside_other_files_the_bringing_stays(world):
    made = brought(world, file(), photograph())
    typed(world, made, place=2)
    assert row(made).state == "ready"


def test_pressed_twice_one_draft_is_begun(world):
    made = brought(world, photograph())
    typed(world, made)
    with pytest.raises(BringingClosed):
        typed(world, made)
    assert models.DraftFile.objects.count() == 1


def test_what_was_read_is_not_typed(world):
    made = brought(world)
    for place in (1, 9):
        with pytest.raises(NotFound):
            typed(world, made, place=place)


def test_a_stranger_finds_nothing(world):
    made = brought(world, photograph())
    with pytest.raises(NotFound):
        typed(world, made, name="stranger")


def test_a_broken_picture_is_refused_and_nothing_begins(world):
    made = brought(world, photograph(picture()[:40]))
    with pytest.raises(PhotographBroken):
        typed(world, made)
    assert not models.Draft.objects.exists()
    assert row(made).state == "ready"
