"""Learned spellings as people look at them: words, sentence, uses, disputes, within reach."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.learning import switch
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries import learning
from chungtay.queries.learning import first_of, learned_page, spelling_row, standing_spellings
from chungtay.queries.visitors import visitor
from chungtay.storage import models
from chungtay.vocabulary.indicators import indicators
from tests.actions.bringings.conftest import _files_of_the_suite
from tests.actions.bringings.teaching import WORDS, accept_and_send, bring_line, put, send, teach
from tests.actions.cast import PROGRAMME, later

pytestmark = pytest.mark.django_db
__all__ = ["_files_of_the_suite"]


def seen_by(world, name="coordinator", language="vi"):
    return visitor(
        world.people[name], name=name, programme=PROGRAMME, language=language, on=date(2026, 11, 26)
    )


def page(world, name="coordinator", language="vi"):
    return learned_page(seen_by(world, name, language))


def test_a_line_says_what_means_what_since_when_by_whom_and_from_which_sentence(world):
    teach(world)
    (line,) = page(world).lines
    assert (line.words, line.means) == (WORDS, indicators()["scholarships"].vi)
    assert (line.by, line.unit, line.is_on) == ("Người reporter", "Phụ nữ Làng Ven", True)
    assert line.quoted
    assert "đồ dùng học tập" in line.quoted.before + line.quoted.quote + line.quoted.after
    assert line.document.endswith("bao-cao.txt")
    assert line.can_switch


def test_uses_are_counted_and_how_many_were_put_otherwise(world):
    teach(world)
    accept_and_send(world, bring_line(world))
    other = bring_line(world)
    put(world, other, means="gifts")
    send(world, other)
    first = next(line for line in page(world).lines if line.uses)
    assert (first.agreed, first.changed, first.uses) == (1, 1, 2)


def test_a_spelling_switched_again_stays_one_line_with_its_uses(world):
    teach(world)
    accept_and_send(world, bring_line(world))
    by = world.actor("coordinator")
    for on in (False, True):
        id = page(world).lines[0].id
        switch(PROGRAMME, id, on=on, by=by, at=later(20))
    (line,) = page(world).lines
    assert (line.uses, line.is_on, line.by) == (1, True, "Người reporter")
    assert line.switched_by == "Người coordinator"
    row = models.LearnedSpelling.objects.get(id=line.id)
    assert first_of(row).entry.by == world.people["reporter"]


def test_what_is_in_dispute_comes_first_and_what_is_off_last(world):
    teach(world)
    teach(world, means="gifts", name="stranger", unit="front@cua-song")
    shown = page(world)
    assert [line.is_at_odds for line in shown.lines] == [True, True]
    assert (shown.on, shown.off, shown.at_odds) == (0, 0, 2)
    own = next(line for line in shown.lines if line.can_switch)
    switch(PROGRAMME, own.id, on=False, by=world.actor("coordinator"), at=later(20))
    shown = page(world)
    assert [line.is_on for line in shown.lines] == [True, False]
    assert (shown.on, shown.off, shown.at_odds) == (1, 1, 0)


def test_of_many_spellings_a_page_is_shown_and_the_counts_are_of_all(world, monkeypatch):
    monkeypatch.setattr(learning, "PER_PAGE", 1)
    teach(world)
    teach(world, means="gifts", teaches="bộ đồ dùng")
    pages = [learned_page(seen_by(world), page=number) for number in (1, 2, 9)]
    assert [(one.page, one.pages, one.on) for one in pages] == [(1, 2, 2), (2, 2, 2), (2, 2, 2)]
    words = [one.lines[0].words for one in pages]
    assert words[0] != words[1] == words[2]


def test_whoever_does_not_read_reports_does_not_read_the_sentence(world):
    teach(world)
    teach(world, means="gifts", name="stranger", unit="front@cua-song")
    assert all(line.quoted is None for line in page(world, "administrator").lines)
    assert all(line.can_switch for line in page(world, "administrator").lines)
    unseen = [line for line in page(world).lines if not line.quoted]
    assert [line.can_switch for line in unseen] == [False]
    assert all(not line.claim and not line.document for line in unseen)


def test_only_who_answers_for_it_looks(world):
    for name in ("reporter", "leader", "auditor", "newsroom"):
        with pytest.raises(NotAllowed):
            page(world, name)


def test_of_another_programme_nothing_is_learned_or_found(world):
    teach(world)
    assert standing_spellings("elsewhere") == []
    row = models.LearnedSpelling.objects.get()
    assert spelling_row(PROGRAMME, str(row.id)).id == row.id
    for programme, id in (("elsewhere", str(row.id)), (PROGRAMME, "x")):
        with pytest.raises(NotFound):
            spelling_row(programme, id)


def test_as_many_questions_for_many_lines_as_for_one(world, django_assert_max_num_queries):
    teach(world)
    teach(world, means="gifts", teaches="bộ đồ dùng")
    who = seen_by(world)
    learned_page(who)
    with django_assert_max_num_queries(6):
        assert len(learned_page(who).lines) == 2
