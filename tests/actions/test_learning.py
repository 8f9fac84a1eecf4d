"""What a person puts right is remembered on submitting, applied, counted, switched off and on."""

from __future__ import annotations

import pytest

from chungtay.actions.bringings.amending import Amendment, add
from chungtay.actions.learning import SpellingTaughtAgain, learn, switch
from chungtay.actions.ledger import recording
from chungtay.domain.learning import WordsElsewhere
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.checks import check
from chungtay.queries.learning import standing_spellings
from chungtay.storage import models
from tests.actions.bringings.cast import figures
from tests.actions.bringings.teaching import (
    MEASURE,
    WORDS,
    accept_and_send,
    bring_line,
    only,
    put,
    send,
    teach,
)
from tests.actions.cast import PROGRAMME, later
from tests.kept_worlds import kept_world
from tests.web.cast import peopled

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    kept = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": tmp_path / "kept"},
    }
    settings.STORAGES = {**settings.STORAGES, "default": kept}


@pytest.fixture
def world(programme):
    return kept_world("everybody", peopled)


def standing():
    return [(one.words, one.measure, one.indicator) for one in standing_spellings(PROGRAMME)]


def switched(world, *, on, name="coordinator", id=""):
    rows = models.LearnedSpelling.objects.order_by("entry__number", "id")
    id = id or str(rows.first().id)
    switch(PROGRAMME, id, on=on, by=world.actor(name), at=later(20))


def test_a_correction_is_remembered_only_when_it_is_submitted(world):
    made = bring_line(world)
    assert put(world, made).teaches == WORDS
    assert standing() == []
    send(world, made)
    assert standing() == [(WORDS, MEASURE, "scholarships")]
    (one,) = standing_spellings(PROGRAMME)
    assert (one.by, one.name) == (world.people["reporter"], "Người reporter")
    assert models.LearnedSpelling.objects.get().claim_id.hex == only(made).claim.id.replace("-", "")
    assert check().holds


def test_the_next_report_is_read_by_it_and_says_so(world):
    teach(world)
    figure = only(bring_line(world))
    assert (figure.claim.indicator, figure.taught != "") == ("scholarships", True)
    assert f"taught: {WORDS} | " in figure.why
    assert "Người reporter" in figure.why


def test_what_was_read_right_teaches_nothing(world):
    made = bring_line(world)
    put(world, made, means=only(made).claim.indicator)
    send(world, made)
    assert standing() == []


def test_whoever_wants_nothing_remembered_leaves_the_words_out(world):
    teach(world, teaches="")
    assert standing() == []


def test_fewer_words_can_be_remembered_but_no_others(world):
    with pytest.raises(WordsElsewhere):
        teach(world, teaches="cặp sách")
    teach(world, teaches="đồ dùng")
    assert standing() == [("đồ dùng", MEASURE, "scholarships")]


def test_a_figure_that_reading_missed_teaches_too(world):
    line = "Hội đã hỗ trợ {n} bình chống nóng cho các hộ nghèo."
    made = bring_line(world, line=line)
    assert not figures(made)
    quote = next(iter(models.BroughtFile.objects.filter(bringing=made))).text.split("hỗ trợ ")[1]
    add(
        made, Amendment(language="vi", indicator="gifts", amount="5", quote=quote[:20]),
        by=world.actor("reporter"), at=later(5),
    )  # fmt: skip
    assert only(made).teaches == "bình chống nóng"
    send(world, made)
    again = only(bring_line(world, line=line))
    assert (again.claim.indicator, again.claim.literal.endswith("bình chống nóng")) == (
        "gifts",
        True,
    )


def test_a_figure_quoted_from_others_never_teaches(world):
    made = bring_line(world, line="Cả nước đã trao {n} bộ đồ dùng học tập cho học sinh.")
    assert only(made).claim.standing.value == "third-party"
    put(world, made, kind="context")
    send(world, made)
    assert standing() == []


def test_the_same_person_says_otherwise_and_the_first_word_ends(world):
    teach(world)
    teach(world, means="gifts")
    assert standing() == [(WORDS, MEASURE, "gifts")]
    assert models.LearnedSpelling.objects.count() == 2


def test_two_people_who_teach_differently_leave_the_reader_as_it_was(world):
    before = only(bring_line(world)).claim.indicator
    teach(world)
    teach(world, means="gifts", name="stranger", unit="front@cua-song")
    figure = only(bring_line(world))
    assert (figure.claim.indicator, figure.taught) == (before, "")
    assert "spelling-at-odds" in [note.code for note in figure.notes]
    assert not figure.is_ticked(0.0)
    switched(world, on=False)
    assert only(bring_line(world)).claim.indicator == "gifts"


def test_how_often_it_was_used_and_put_otherwise_is_kept(world):
    teach(world)
    made = bring_line(world)
    accept_and_send(world, made)
    other = bring_line(world)
    put(world, other, means="gifts")
    send(world, other)
    uses = models.SpellingUse.objects.order_by("entry__number", "id")
    assert list(uses.values_list("agreed", flat=True)) == [True, False]


def test_it_is_switched_off_and_on_again_with_a_line_for_each(world):
    teach(world)
    switched(world, on=False)
    assert standing() == []
    assert not only(bring_line(world)).taught
    switched(world, on=False)
    switched(world, on=True)
    switched(world, on=True)
    assert standing() == [(WORDS, MEASURE, "scholarships")]
    (one,) = standing_spellings(PROGRAMME)
    assert one.name == "Người reporter", "who taught it stays who taught it"
    told = models.LedgerEntry.objects.filter(action__startswith="switch-spelling")
    assert list(told.order_by("number").values_list("action", flat=True)) == [
        "switch-spelling-off",
        "switch-spelling-on",
    ]
    assert check().holds


def test_what_was_taught_anew_meanwhile_is_not_switched_on_beside_it(world):
    teach(world)
    switched(world, on=False)
    teach(world)
    with pytest.raises(SpellingTaughtAgain):
        switched(world, on=True)


def test_only_who_answers_for_it_switches_and_only_within_reach(world):
    teach(world)
    for name in ("reporter", "leader", "auditor"):
        with pytest.raises(NotAllowed):
            switched(world, on=False, name=name)
    for id in ("x", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(NotFound):
            switched(world, on=False, id=id)
    teach(world, means="gifts", name="stranger", unit="front@cua-song")
    foreign = models.LearnedSpelling.objects.order_by("entry__number").last()
    with pytest.raises(NotFound):
        switched(world, on=False, id=str(foreign.id))
    switched(world, on=False, id=str(foreign.id), name="administrator")


def test_a_report_that_teaches_nothing_writes_nothing(world):
    with recording("nothing", by="nobody", at=later(1)) as recorder:
        learn(recorder, PROGRAMME, [], by="nobody")
        assert not recorder.manifest
