"""Files and pasted texts are brought once, read behind the pages, and can be thrown away."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.storage import default_storage

from chungtay.actions.bringings.bringing import (
    MOST_FILES,
    MOST_PASTED,
    Double,
    NothingBrought,
    PastedTooLong,
    TooManyFiles,
    bring,
    read_again,
    throw_away,
)
from chungtay.domain.bringings import BringingClosed
from chungtay.domain.periods import PeriodUnknown
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.storage import models
from tests.actions.bringings.cast import TEXT, brought, file, parcel, row
from tests.actions.cast import later

pytestmark = pytest.mark.django_db


def test_files_are_read_behind_the_pages_when_they_are_kept(
    world, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        made = bring(
            [file(), file("Trao 3 suất quà.", "hai.txt")],
            parcel(),
            by=world.actor("reporter"),
            at=later(3),
        )
    assert row(made.bringing).state == "ready"
    assert (row(made.bringing).done, row(made.bringing).total) == (2, 2)


def test_the_same_form_sent_twice_brings_one_thing(world):
    once = parcel()
    made = [bring([file()], once, by=world.actor("reporter"), at=later(n)) for n in (3, 4)]
    assert made[0].bringing == made[1].bringing == once.id
    assert models.BroughtFile.objects.count() == 1


def test_the_same_file_brought_again_leads_to_the_earlier_one(world):
    before = brought(world)
    made = bring([file(name="other.txt")], parcel(), by=world.actor("reporter"), at=later(9))
    assert made.bringing == ""
    assert [(one.name, one.bringing) for one in made.repeated] == [("other.txt", before)]


def test_beside_a_repeated_file_the_others_are_brought(world):
    brought(world)
    files = [file(), file("Trao 3 suất quà.", "moi.txt")]
    made = bring(files, parcel(), by=world.actor("reporter"), at=later(9))
    kept = models.BroughtFile.objects.filter(bringing=made.bringing)
    assert [one.name for one in kept.order_by("place")] == ["moi.txt"]
    assert len(made.repeated) == 1


def test_another_unit_may_bring_the_same_file(world):
    brought(world)
    made = bring([file()], parcel("front@cua-song"), by=world.actor("stranger"), at=later(9))
    assert made.bringing
    assert not made.repeated


def test_one_file_chosen_under_two_names_is_one(world):
    made = bring([file(), file(name="b.txt")], parcel(), by=world.actor("reporter"), at=later(3))
    assert models.BroughtFile.objects.filter(bringing=made.bringing).count() == 1
    assert made.doubles == (Double("b.txt", file().name),)


def test_a_pasted_text_is_a_file_named_by_its_day(world):
    made = bring([], parcel(), pasted=f"  {TEXT}", by=world.actor("reporter"), at=later(3))
    kept = models.BroughtFile.objects.get(bringing=made.bringing)
    assert kept.name == "tin-nhan-20-12-2026.txt"


@pytest.mark.parametrize(
    ("files", "pasted", "problem"),
    [
        ([], "", NothingBrought),
        ([], " \n\t", NothingBrought),
        ([], "x" * (MOST_PASTED + 1), PastedTooLong),
        ([file(f"{n}", f"{n}.txt") for n in range(MOST_FILES + 1)], "", TooManyFiles),
    ],
)
def test_nothing_and_too_much_are_refused(world, files, pasted, problem):
    with pytest.raises(problem):
        bring(files, parcel(), pasted=pasted, by=world.actor("reporter"), at=later(3))
    assert not models.Bringing.objects.exists()


@pytest.mark.parametrize("unit", ["front@cua-song", "army@lang-ven"])
def test_nobody_brings_for_a_unit_out_of_reach(world, unit):
    with pytest.raises(NotFound):
        bring([file()], parcel(unit), by=world.actor("reporter"), at=later(3))


def test_a_unit_that_is_none_is_not_found(world):
    for unit in ("", "none", str(uuid.uuid4())):
        asked = parcel()
        with pytest.raises(NotFound):
            bring(
                [file()],
                type(asked)(asked.id, asked.programme, unit),
                by=world.actor("standing"),
                at=later(3),
            )


def test_a_leader_brings_nothing(world):
    with pytest.raises(NotAllowed):
        bring([file()], parcel(), by=world.actor("leader"), at=later(3))


def test_an_unknown_period_is_refused(world):
    with pytest.raises(PeriodUnknown):
        bring([file()], parcel(period="20x6"), by=world.actor("reporter"), at=later(3))


def test_thrown_away_nothing_of_the_text_or_the_bytes_stays(
    world, django_capture_on_commit_callbacks
):
    made = brought(world)
    kept = models.BroughtFile.objects.get(bringing=made)
    address = f"brought/{kept.sha256[:2]}/{kept.sha256}"
    assert default_storage.exists(address)
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            throw_away(made, by=world.actor("reporter"), at=later(5))
    kept.refresh_from_db()
    assert (row(made).state, kept.text, kept.figures, kept.blocks) == ("dropped", "", [], [])
    assert not default_storage.exists(address)


def test_bytes_that_another_bringing_needs_are_not_thrown_away(
    world, django_capture_on_commit_callbacks
):
    made = brought(world)
    brought(world, file(), name="stranger", unit="front@cua-song")
    with django_capture_on_commit_callbacks(execute=True):
        throw_away(made, by=world.actor("reporter"), at=later(5))
    kept = models.BroughtFile.objects.get(bringing=made)
    assert default_storage.exists(f"brought/{kept.sha256[:2]}/{kept.sha256}")


def test_what_was_thrown_away_can_be_brought_again(world):
    made = brought(world)
    throw_away(made, by=world.actor("reporter"), at=later(5))
    assert bring([file()], parcel(), by=world.actor("reporter"), at=later(6)).bringing
    with pytest.raises(BringingClosed):
        read_again(made, by=world.actor("reporter"), at=later(7))


def test_what_waits_can_be_asked_for_again(world, django_capture_on_commit_callbacks):
    made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    assert row(made).state == "waiting"
    with django_capture_on_commit_callbacks(execute=True):
        read_again(made, by=world.actor("reporter"), at=later(4))
    assert row(made).state == "ready"


def test_for_another_period_everything_is_read_anew(world, django_capture_on_commit_callbacks):
    made = brought(world, file("Hội trao 40 suất quà cho hộ nghèo.", "a.txt"))
    with django_capture_on_commit_callbacks(execute=True):
        read_again(made, period="2025", by=world.actor("reporter"), at=later(4))
    (told,) = models.BroughtFile.objects.get(bringing=made).figures
    assert row(made).period_code == "2025"
    assert told["read"]["days"] == ["2024-12-15", "2025-12-15"]


def test_a_bringing_of_others_is_not_there(world):
    made = brought(world)
    for name in ("stranger",):
        with pytest.raises(NotFound):
            throw_away(made, by=world.actor(name), at=later(5))
    with pytest.raises(NotFound):
        throw_away("no id", by=world.actor("reporter"), at=later(5))
