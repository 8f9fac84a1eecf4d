"""A draft is begun, saved without overwriting a colleague, and becomes claims once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.core import signing

from chungtay.actions import drafts, people
from chungtay.actions.drafts import DraftSubmitted, Version
from chungtay.actions.evidence import Brought
from chungtay.domain.claims import Standing
from chungtay.domain.drafts import (
    NotReady,
    SavedMeanwhile,
    TwinGone,
    Typed,
    TypedFigure,
    typed_from,
)
from chungtay.domain.indicators import Share
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import NotAllowed, NotFound, PersonRole
from chungtay.queries.books import open_ledger
from chungtay.storage import models
from tests import cast
from tests.actions.cast import PROGRAMME, key, later
from tests.kept_worlds import kept_world
from tests.web.cast import DAY, OPERATOR, peopled
from tests.writing.pictures import photograph

WOMEN, ARMY = key("women@lang-ven"), key("army@lang-ven")
TODAY = date(2026, 11, 26)
ROAD = TypedFigure("rural-road-km", "2,5")
TYPED = Typed(
    title="Làm đường liên thôn", place=key("lang-ven"), first="2026-05-19", last="2026-05-19",
    partners=(ARMY,), figures=(ROAD,),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "kept"},
        },
    }


@pytest.fixture
def world(programme):
    return kept_world("everybody", peopled)


@pytest.fixture
def lan(world):
    return world.actor("reporter")


@pytest.fixture
def draft(lan) -> str:
    return begun(lan)


def begun(actor, unit=WOMEN) -> str:
    return drafts.start(unit, programme=PROGRAMME, language="vi", by=actor, at=later(1), on=TODAY)


def save(draft, actor, typed=TYPED, *, number=1, page="", minutes=2, **more):
    return drafts.save(
        draft, typed, version=Version(number, page), by=actor, at=later(minutes), on=TODAY, **more
    )


def send(draft, actor):
    return drafts.submit(draft, by=actor, at=later(9), on=TODAY)


def claims_of(ids):
    book = open_ledger(PROGRAMME).book
    return [book.by_id[id] for id in ids]


def row(draft) -> models.Draft:
    return models.Draft.objects.get(id=draft)


# ------------------------------------------------------------------ beginning
def test_a_draft_begins_with_what_is_known(draft):
    typed = typed_from(row(draft).content)
    assert (typed.first, typed.place) == ("2026-11-26", key("lang-ven"))


def test_a_form_sent_twice_begins_one_draft(lan):
    assert begun(lan) == begun(lan)


def test_a_draft_that_was_touched_is_not_taken_up_again(lan, draft):
    save(draft, lan)
    assert begun(lan) != draft


def test_nobody_begins_for_a_unit_out_of_reach(world, lan):
    for unit in (key("front@cua-song"), "no unit"):
        with pytest.raises(NotFound):
            begun(lan, unit)
    with pytest.raises(NotAllowed):
        begun(world.actor("auditor"))


def test_the_same_as_last_time_begins_with_it(said, world, lan):
    (told,) = said(cast.says("women@lang-ven", cast.ROADS, "2.5", title="Đường thôn Hạ"))
    known = {"programme": PROGRAMME, "language": "vi", "at": later(3), "on": TODAY}
    again = drafts.start_again(told.id, by=lan, **known)
    assert typed_from(row(again).content).title == "Đường thôn Hạ"
    with pytest.raises(NotFound):
        drafts.start_again(told.id, by=world.actor("stranger"), **known)
    with pytest.raises(NotFound):
        drafts.start_again("no claim", by=lan, **known)


# ------------------------------------------------------------------ saving
def test_saving_counts_the_versions(lan, draft):
    save(draft, lan)
    assert typed_from(row(draft).content) == TYPED
    assert row(draft).version == 2


def test_the_same_saved_again_is_no_new_version(lan, draft):
    save(draft, lan)
    save(draft, lan, number=1)
    assert row(draft).version == 2


def test_what_a_colleague_saved_meanwhile_is_not_overwritten(world, lan, draft):
    save(draft, world.actor("coordinator"), page="theirs")
    mine = replace(TYPED, title="Khác")
    with pytest.raises(SavedMeanwhile) as clash:
        save(draft, lan, mine, page="mine")
    assert "coordinator" in clash.value.facts["who"]
    assert typed_from(row(draft).content) == TYPED


def test_a_page_whose_answer_was_lost_saves_again(lan, draft):
    save(draft, lan, page="mine")
    save(draft, lan, replace(TYPED, title="Sửa tiếp"), number=1, page="mine")
    assert typed_from(row(draft).content).title == "Sửa tiếp"


def test_files_are_kept_although_the_words_clash(world, lan, draft):
    save(draft, world.actor("coordinator"))
    with pytest.raises(SavedMeanwhile):
        save(draft, lan, replace(TYPED, title="Khác"), files=[Brought("a.jpg", photograph())])
    assert row(draft).files.count() == 1


def test_a_draft_of_another_unit_is_not_there(world, draft):
    stranger = world.actor("stranger")
    for deed in (
        lambda: save(draft, stranger),
        lambda: send(draft, stranger),
        lambda: drafts.discard(draft, by=stranger, on=TODAY),
        lambda: drafts.drop_file(draft, "x", by=stranger, on=TODAY),
        lambda: save("no id", world.actor("reporter")),
    ):
        with pytest.raises(NotFound):
            deed()


def test_a_draft_can_be_thrown_away_until_it_is_sent(lan, draft):
    other = begun(lan)
    save(other, lan)
    send(other, lan)
    with pytest.raises(DraftSubmitted):
        drafts.discard(other, by=lan, on=TODAY)
    waiting = begun(lan)
    drafts.discard(waiting, by=lan, on=TODAY)
    assert not models.Draft.objects.filter(id=waiting).exists()


# ------------------------------------------------------------------ when the session ended
def keyed(draft, signed, typed=TYPED, *, number=1, page=""):
    drafts.save_with_key(draft, signed, typed, version=Version(number, page), at=later(5), on=TODAY)


def test_the_key_of_a_form_saves_what_was_typed(lan, draft):
    keyed(draft, drafts.key(draft, by=lan))
    assert typed_from(row(draft).content) == TYPED
    assert str(row(draft).saved_by_id) == lan.id


def test_a_key_opens_no_other_draft_and_nobody_makes_one(lan, draft):
    forged = signing.dumps([draft, lan.id], salt="another")
    own = drafts.key(draft, by=lan)
    save(draft, lan)
    other = begun(lan)
    for signed in (own, forged, "", "x", signing.dumps("x", salt=drafts.KEY)):
        with pytest.raises(NotFound):
            keyed(other, signed)


def test_a_key_ends_after_a_week(lan, draft, monkeypatch):
    signed = drafts.key(draft, by=lan)
    monkeypatch.setattr(drafts, "KEY_LIVES", -1)
    with pytest.raises(NotFound):
        keyed(draft, signed)


def test_a_key_does_nothing_for_somebody_who_left(lan, draft):
    signed = drafts.key(draft, by=lan)
    models.Person.objects.filter(pk=lan.id).update(is_active=False)
    with pytest.raises(NotFound):
        keyed(draft, signed)


def test_a_key_does_nothing_for_somebody_who_may_no_longer_record(world, lan, draft):
    signed = drafts.key(draft, by=lan)
    post = models.Appointment.objects.get(person_id=lan.id)
    people.dismiss(str(post.id), by=OPERATOR, at=later(3))
    with pytest.raises(NotAllowed):
        keyed(draft, signed)


def test_what_clashes_after_the_session_is_put_aside_and_not_lost(world, lan, draft):
    signed = drafts.key(draft, by=lan)
    save(draft, world.actor("coordinator"))
    mine = replace(TYPED, title="Của tôi")
    keyed(draft, signed, mine)
    assert typed_from(row(draft).content) == TYPED
    aside = row(draft).content["aside"]
    assert (aside["person"], typed_from(aside["typed"])) == (lan.id, mine)
    save(draft, lan, mine, number=2)
    assert "aside" not in row(draft).content


# ------------------------------------------------------------------ sending
def test_a_sent_draft_becomes_counted_claims(lan, draft):
    save(draft, lan, files=[Brought("a.jpg", photograph())])
    (claim,) = claims_of(send(draft, lan))
    assert claim.unit == WOMEN
    assert claim.partners == (ARMY,)
    assert claim.share is Share.WHOLE
    assert claim.source.where == "form"
    assert models.Evidence.objects.get().claim_id.hex == claim.id.replace("-", "")
    entry = models.LedgerEntry.objects.order_by("-number").first()
    assert (entry.action, entry.by, entry.chain) == ("record-activity", lan.id, WOMEN)


def test_sent_again_it_changes_nothing(lan, draft):
    save(draft, lan)
    first = send(draft, lan)
    entries = models.LedgerEntry.objects.count()
    assert send(draft, lan) == first
    assert models.LedgerEntry.objects.count() == entries
    with pytest.raises(DraftSubmitted):
        save(draft, lan, replace(TYPED, title="Sửa"))


def test_partners_are_told_and_credited(lan, draft):
    save(draft, lan)
    send(draft, lan)
    notice = models.Notice.objects.get()
    assert (str(notice.unit_id), notice.matter) == (ARMY, Matter.NAMED.value)


def test_what_is_wrong_keeps_it_a_draft(lan, draft):
    save(draft, lan, replace(TYPED, figures=(replace(ROAD, amount="abc"),)))
    with pytest.raises(NotReady) as refusal:
        send(draft, lan)
    assert [fault.field for fault in refusal.value.faults] == ["figure-0-amount"]
    assert row(draft).submitted_at is None
    assert not models.Claim.objects.exists()


def test_what_is_implausible_is_held_once_confirmed(lan, draft):
    road = replace(ROAD, amount="2.500")
    save(draft, lan, replace(TYPED, figures=(road,)))
    with pytest.raises(NotReady):
        send(draft, lan)
    save(draft, lan, replace(TYPED, figures=(replace(road, sure=road.token),)), number=2)
    (claim,) = claims_of(send(draft, lan))
    assert claim.standing is Standing.HELD
    assert not claim.counts


def test_somebody_helped_is_hidden_in_the_words_that_stay(lan, draft):
    save(draft, lan, replace(TYPED, title="Làm đường vào nhà bà Nguyễn Thị Mẫu"))
    (claim,) = claims_of(send(draft, lan))
    assert "Nguyễn Thị Mẫu" not in claim.title + claim.source.sentence
    assert models.ClaimPersons.objects.get().names == ["Nguyễn Thị Mẫu"]


# ------------------------------------------------------------------ joining
def armys(said):
    told = cast.says(
        "army@lang-ven", cast.ROADS, "2.5", days=DAY, title="Làm đường liên thôn",
        partners=("front@lang-ven",),
    )  # fmt: skip
    return said(told)[0]


def join(draft, activity, actor):
    return drafts.join(draft, activity, by=actor, at=later(9), on=TODAY)


def test_joining_with_nothing_typed_credits_the_unit_once(said, lan, draft):
    theirs = armys(said)
    save(draft, lan, replace(TYPED, figures=(), partners=()))
    (claim,) = claims_of(join(draft, theirs.id, lan))
    assert claim.figure == theirs.figure
    assert set(claim.partners) == {ARMY, key("front@lang-ven")}
    (activity,) = open_ledger(PROGRAMME).book.worlds[1].activities
    assert activity.claimants == {WOMEN, ARMY}


def test_joining_keeps_what_was_typed(said, lan, draft):
    theirs = armys(said)
    save(draft, lan, replace(TYPED, figures=(replace(ROAD, amount="2,4"),)))
    (claim,) = claims_of(join(draft, theirs.id, lan))
    assert str(claim.figure.value) == "2.4"
    (activity,) = open_ledger(PROGRAMME).book.worlds[1].activities
    assert len(activity.claims) == 2


def test_only_what_is_shown_beside_the_draft_can_be_joined(said, lan, draft):
    (far,) = said(cast.says("front@cua-song", cast.ROADS, "3", days=DAY))
    save(draft, lan)
    for activity in (far.id, "no activity"):
        with pytest.raises(TwinGone):
            join(draft, activity, lan)
    assert row(draft).submitted_at is None


def test_what_the_unit_told_itself_is_not_joined_with_itself(said, lan, draft):
    (own,) = said(cast.says("women@lang-ven", cast.ROADS, "2.5", days=DAY))
    save(draft, lan, replace(TYPED, figures=()))
    with pytest.raises(TwinGone):
        join(draft, own.id, lan)


def test_whoever_only_looks_joins_nothing(world, lan, draft):
    assert PersonRole.LEADER not in {p.role for p in lan.posts}
    with pytest.raises(NotAllowed):
        join(draft, "x", world.actor("leader"))
