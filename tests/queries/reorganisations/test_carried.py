"""Whose posts and open work go along."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.drafts import BringingState
from chungtay.queries.reorganisations.carried import NobodyAbove, carried, carried_then
from chungtay.queries.reorganisations.structures import standing, worked_out
from chungtay.storage import models
from tests.actions.cast import AT, PROGRAMME, key
from tests.actions.reorganisations.tables import DIVIDED, MERGED, done, line, read, table

pytestmark = pytest.mark.django_db
WOMEN = key("women@lang-ven")


@pytest.fixture
def work(world):
    """An open draft, a sent one, a report being read and one that was dropped."""
    person = world.people["reporter"]
    known = {"programme_code": PROGRAMME, "unit_id": WOMEN, "owner_id": person}
    content = {"title": "Sửa đường", "place": key("lang-ven")}
    for sent in (None, AT):
        models.Draft.objects.create(
            **known, saved_by_id=person, created_at=AT, saved_at=AT, submitted_at=sent,
            content=content,
        )  # fmt: skip
    for state in (BringingState.READY, BringingState.DROPPED):
        row = models.Bringing.objects.create(
            **known, created_at=AT, changed_at=AT, state=state.value
        )
        models.BroughtFile.objects.create(
            bringing=row, place=1, name="bao-cao.docx", sha256="0" * 64, size=1
        )
    return world


def test_open_work_goes_along_and_what_was_sent_or_dropped_stays(work):
    told = carried(worked_out(read(MERGED)))
    assert [(w.what, w.title, w.owner) for w in told.work] == [
        ("draft", "Sửa đường", "Người reporter"), ("bringing", "bao-cao.docx", "Người reporter"),
    ]  # fmt: skip
    assert {w.to for w in told.work} == {told.posts[0].to[0]}
    assert [(p.name, p.unit) for p in told.posts] == [
        ("Người reporter", WOMEN), ("Người stranger", key("front@cua-song")),
    ]  # fmt: skip


def test_of_several_heirs_a_draft_goes_to_one_and_a_post_to_each(work):
    told = carried(worked_out(read(DIVIDED)))
    (post,) = told.posts
    assert len(post.to) == 2
    assert {w.to for w in told.work} <= set(post.to)


def test_what_went_along_is_told_afterwards_as_before(work):
    before = carried(worked_out(read(MERGED)))
    kept = standing(done(MERGED))
    worked = worked_out(read(MERGED), kept.entry.number - 1)
    after = carried_then(kept, worked)
    assert [replace(post, id="") for post in after.posts] == [
        replace(post, id="") for post in before.posts
    ]
    assert after.work == before.work


def test_people_without_anybody_above_are_refused_with_how_many_they_are(work):
    alone = line(what="unit", change="parent", subject="Phụ nữ Làng Ven", parent="none")
    done(table(alone, day="2026-06-01"))
    closing = worked_out(read(table(line(what="unit", change="close", subject="Phụ nữ Làng Ven"))))
    with pytest.raises(NobodyAbove) as refused:
        carried(closing)
    assert refused.value.facts == {"row": 2, "id": "Phụ nữ Làng Ven", "people": 1, "work": 2}
