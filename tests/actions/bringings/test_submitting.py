"""Submitting says everything that was accepted, once, with its documents and what is one."""

from __future__ import annotations

import pytest

from chungtay.actions.bringings.bringing import bring, throw_away
from chungtay.actions.bringings.confirming import decide, decide_all
from chungtay.actions.bringings.submitting import (
    NothingToSubmit,
    ReplacementUnanswered,
    figures_of_file,
    head_of,
    submit,
)
from chungtay.domain.bringings import BringingClosed, BringingUnread, FiguresOpen, Sweep
from chungtay.domain.claims import Kind, Standing
from chungtay.domain.drafts import FigureVerdict, SavedMeanwhile
from chungtay.domain.permissions import NotFound
from chungtay.queries.books import open_ledger
from chungtay.queries.checks import check
from chungtay.storage import models
from tests.actions.bringings.cast import (
    CUMULATIVE,
    GIFTS,
    MENTION,
    ROAD,
    TEXT,
    brought,
    figures,
    file,
    parcel,
    row,
)
from tests.actions.cast import PROGRAMME, key, later

pytestmark = pytest.mark.django_db
OF_2026 = "HỘI LHPN XÃ LÀNG VEN\nBÁO CÁO\nKết quả phối hợp năm 2026\nTrao {n} suất quà.\n"


def send(world, made, *, name="reporter", version=None, replacing=None):
    submit(
        made,
        version=row(made).version if version is None else version,
        replacing=replacing or {},
        by=world.actor(name),
        at=later(9),
    )


def accepted(world, *files, sweep=Sweep.ACCEPT_REST):
    made = brought(world, *files)
    decide_all(made, sweep, by=world.actor("reporter"), at=later(5))
    return made


def said_by(made):
    """The claims that a bringing became, by their words."""
    ids = [figure.claim.id for figure in figures(made).values()]
    return {c.literal: c for c in models.Claim.objects.filter(id__in=ids).order_by("order", "id")}


def test_accepted_figures_become_claims_of_the_unit_with_their_source(world):
    made = accepted(world)
    send(world, made)
    told = said_by(made)
    assert set(told) == {ROAD, GIFTS, MENTION}
    road = told[ROAD]
    assert str(road.unit_id) == key("women@lang-ven")
    assert road.document.file == "Phụ nữ Làng Ven/bao-cao.txt"
    assert road.document.text.text[road.source_start : road.source_end] == ROAD
    assert road.partners == [key("army@lang-ven")]
    counted = {claim.id for claim in open_ledger(PROGRAMME).book.claims}
    assert {str(claim.id) for claim in told.values()} <= counted
    assert told[MENTION].qualifier == "vague"
    assert check().holds


def test_submitted_twice_is_submitted_once(world):
    made = accepted(world)
    send(world, made)
    entries = models.LedgerEntry.objects.count()
    send(world, made)
    assert models.LedgerEntry.objects.count() == entries
    assert row(made).state == "submitted"


def test_what_was_dropped_or_nobody_looked_at_is_not_said(world):
    made = brought(world)
    for words, verdict in ((ROAD, FigureVerdict.ACCEPTED), (GIFTS, FigureVerdict.DROPPED)):
        decide(
            made, figures(made)[words].key, verdict=verdict, seen=99,
            by=world.actor("reporter"), at=later(5),
        )  # fmt: skip
    with pytest.raises(FiguresOpen) as refused:
        send(world, made)
    assert refused.value.facts == {"n": 1}
    assert not said_by(made)


def test_context_is_recorded_with_its_kind_where_somebody_keeps_it(world):
    made = accepted(world)
    decide_all(made, Sweep.KEEP_CONTEXT, by=world.actor("reporter"), at=later(6))
    send(world, made)
    kept = said_by(made)[CUMULATIVE]
    assert (kept.kind, kept.standing) == (Kind.RESULT.value, Standing.CUMULATIVE.value)


def test_whoever_did_not_see_anothers_word_submits_nothing(world):
    made = accepted(world)
    seen = row(made).version
    decide(
        made, figures(made)[GIFTS].key, verdict=FigureVerdict.DROPPED, seen=99,
        by=world.actor("coordinator"), at=later(6),
    )  # fmt: skip
    with pytest.raises(SavedMeanwhile) as refused:
        send(world, made, version=seen)
    assert refused.value.facts["who"] == "Người coordinator"
    send(world, made)
    assert GIFTS not in said_by(made)


def test_a_partner_that_is_named_is_told(world):
    made = accepted(world)
    send(world, made)
    notice = models.Notice.objects.get(unit_id=key("army@lang-ven"), matter="named")
    assert notice.claims == [str(said_by(made)[ROAD].id)]


def test_the_road_that_the_army_told_of_before_is_recognised(world):
    made = accepted(world)
    send(world, made)
    road = said_by(made)[ROAD]
    joined = {str(c) for c in models.JoinClaim.objects.filter(
        join__links__claim=road).order_by("id").values_list("claim_id", flat=True)}  # fmt: skip
    assert world.partner_claim.id in joined


def test_files_of_one_name_stand_beside_each_other(world):
    first = accepted(world)
    send(world, first)
    second = accepted(world, file("HỘI LHPN XÃ LÀNG VEN\nTrao 3 suất quà ngày 2/3/2026."))
    answers = {str(d.id): False for d in models.Document.objects.order_by("id")}
    send(world, second, replacing=answers)
    names = models.Document.objects.filter(file__startswith="Phụ nữ Làng Ven/")
    assert sorted(names.order_by("file").values_list("file", flat=True)) == [
        "Phụ nữ Làng Ven/bao-cao (2).txt",
        "Phụ nữ Làng Ven/bao-cao.txt",
    ]


def test_a_report_of_the_same_kind_and_period_is_replaced_when_the_unit_says_so(world):
    first = accepted(world, file(OF_2026.format(n=40), "a.txt"))
    send(world, first)
    second = accepted(world, file(OF_2026.format(n=45), "b.txt"))
    with pytest.raises(ReplacementUnanswered):
        send(world, second)
    (old,) = models.Document.objects.filter(file="Phụ nữ Làng Ven/a.txt")
    send(world, second, replacing={str(old.id): True})
    counted = {c.literal for c in open_ledger(PROGRAMME).book.claims}
    assert "45 suất quà" in counted
    assert "40 suất quà" not in counted
    assert models.Claim.objects.filter(literal="40 suất quà").exists()
    standing = models.Document.objects.get(file="Phụ nữ Làng Ven/a.txt", ended_by=None)
    assert (standing.verdict, standing.other) == ("replaced", "Phụ nữ Làng Ven/b.txt")
    assert standing.text.text == OF_2026.format(n=40).rstrip("\n") or standing.text.text
    assert check().holds


def test_a_report_that_adds_to_another_leaves_it_counting(world):
    first = accepted(world, file(OF_2026.format(n=40), "a.txt"))
    send(world, first)
    second = accepted(world, file(OF_2026.format(n=45), "b.txt"))
    (old,) = models.Document.objects.filter(file="Phụ nữ Làng Ven/a.txt")
    send(world, second, replacing={str(old.id): False})
    assert {"40 suất quà", "45 suất quà"} <= {c.literal for c in open_ledger(PROGRAMME).book.claims}


def test_what_could_not_be_read_stays_listed_beside_the_rest(world):
    secret = file("MẬT\nTrao 4 suất quà.", "mat.txt")
    made = accepted(world, file(), secret, file("", "trong.txt"))
    send(world, made)
    verdicts = dict(models.Document.objects.filter(file__startswith="Phụ nữ").order_by(
        "file").values_list("file", "verdict"))  # fmt: skip
    assert verdicts == {
        "Phụ nữ Làng Ven/bao-cao.txt": "counted",
        "Phụ nữ Làng Ven/mat.txt": "secret",
        "Phụ nữ Làng Ven/trong.txt": "unreadable",
    }
    assert models.Document.objects.get(verdict="secret").sha256 == ""


def test_a_bringing_in_which_nothing_was_read_is_not_submitted(world):
    made = brought(world, file("", "trong.txt"))
    with pytest.raises(NothingToSubmit):
        send(world, made)


def test_a_file_of_which_nothing_was_accepted_holds_no_figures(world):
    made = accepted(world, sweep=Sweep.DROP_REST)
    send(world, made)
    assert models.Document.objects.get(file__startswith="Phụ nữ").verdict == "no-figures"


def test_only_within_reach_and_only_when_it_is_time(world):
    waiting = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    with pytest.raises(BringingUnread):
        send(world, waiting)
    throw_away(waiting, by=world.actor("reporter"), at=later(4))
    with pytest.raises(BringingClosed):
        send(world, waiting)
    made = accepted(world, file(TEXT + "Thêm.", "x.txt"))
    with pytest.raises(NotFound):
        send(world, made, name="stranger")


def test_persons_who_were_helped_are_hidden_in_what_is_said(world):
    text = "HỘI LHPN XÃ LÀNG VEN\nTặng 1 căn nhà tình thương cho bà Lò Thị Mẫu, thôn Hạ."
    made = accepted(world, file(text, "nha.txt"))
    send(world, made)
    (claim,) = said_by(made).values()
    assert "Lò Thị Mẫu" not in claim.source_sentence
    assert claim.persons.names == ["Lò Thị Mẫu"]


def test_the_head_of_a_file_names_the_period_that_was_chosen(world):
    made = brought(world, file("Trao 3 suất quà.", "a.txt"))
    kept = models.BroughtFile.objects.get(bringing=made)
    head = head_of(kept, row(made), "x/a.txt")
    assert (head.file, head.period.last.isoformat()) == ("x/a.txt", "2026-12-14")
    assert figures_of_file(figures(made).values(), 1)
    assert not figures_of_file(figures(made).values(), 2)
