"""Doubtful edges are shown with the clause, the reason and what was decided."""

from __future__ import annotations

import pytest

from chungtay.actions import doubts as actions
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries import doubts
from chungtay.queries.registers import register
from chungtay.vocabulary.territory import national
from tests.actions import country
from tests.actions.cast import key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

DOUBT = country.doubt("09013")


def judged(doubt=DOUBT, applies=True):
    told = actions.Judgement(key("form"), country.key(doubt), applies, "khoản 120", "Mối")
    actions.judge(told, by=OPERATOR, at=later(2))


def page(world, **asked):
    return doubts.doubts_page(seen_by(world), **asked)


def test_every_doubt_waits_until_somebody_decides(everybody):
    shown = page(everybody)
    assert shown.many == shown.waiting == len(national().review) == 82
    assert len(shown.edges) == doubts.ON_A_PAGE
    assert sum(len(page(everybody, number=n).edges) for n in range(1, shown.last + 1)) == 82


@pytest.mark.parametrize(("language", "told"), [("vi", "khoản 107"), ("en", "clause 107")])
def test_an_edge_is_told_with_its_clause_and_why_it_is_doubted(everybody, language, told):
    country.loaded(DOUBT)
    one = doubts.edge(seen_by(everybody, language=language), country.key(DOUBT))
    assert one.old_name.endswith("(09013)")
    assert "Văn Khê" in one.old_name
    assert "Ô Diên" in one.new_name
    assert told in one.clause
    assert "Sắp xếp toàn bộ" in one.printed
    assert one.reason
    assert one.is_known
    assert not one.is_applied
    assert "xã Mê Linh, thành phố Hà Nội" in one.heirs
    assert "xã Ô Diên, thành phố Hà Nội" not in one.heirs


def test_an_old_place_that_no_list_knows_has_the_name_of_the_source(everybody):
    one = doubts.edge(seen_by(everybody), country.key(country.doubt("07693")))
    assert "Xã Tân An" in one.old_name
    assert not one.is_known


def test_doubts_are_narrowed_to_a_province_of_today(everybody):
    every = page(everybody)
    province, name = every.provinces[0]
    shown = page(everybody, province=province)
    assert 0 < len(shown.edges) < 82
    assert {one.province for one in shown.edges} == {province}
    assert name in {one.new_name.rpartition(", ")[2] for one in shown.edges}
    assert [name for _, name in every.provinces] == sorted(
        (name for _, name in every.provinces), key=doubts.sort_key
    )
    with pytest.raises(NotFound):
        page(everybody, province="nowhere")


def test_what_was_decided_is_left_out_unless_it_is_asked_for(everybody):
    country.loaded(DOUBT)
    judged()
    assert page(everybody).waiting == 81
    decided = [one for n in range(1, 6) for one in page(everybody, waits=False, number=n).edges
               if one.decided]  # fmt: skip
    assert {one.key for one in decided} == {country.key(DOUBT)}
    (one, *_) = decided
    assert (one.decided.applies, one.decided.note, one.is_applied) == (True, "khoản 120", True)
    assert "xã Ô Diên, thành phố Hà Nội" in one.heirs


def test_a_decision_is_an_event_with_a_page_of_its_own(everybody):
    country.loaded(DOUBT)
    judged()
    shown = doubts.decision(seen_by(everybody), key("form"))
    assert (shown.line.title, shown.applies, shown.stands) == ("Mối", True, ())
    assert shown.edge.key == country.key(DOUBT)
    assert doubts.decision(seen_by(everybody), key("another")) is None


def test_doubts_wait_only_where_their_places_are(everybody):
    assert doubts.waiting(register()) == 0
    country.loaded(DOUBT)
    assert doubts.waiting(register()) == len(
        [d for d in national().review if d.new in register().territory]
    )


def test_only_administrators_see_doubts(everybody):
    with pytest.raises(NotAllowed):
        doubts.doubts_page(seen_by(everybody, "auditor"))
    with pytest.raises(NotAllowed):
        doubts.edge(seen_by(everybody, "auditor"), country.key(DOUBT))
    with pytest.raises(NotFound):
        doubts.edge(seen_by(everybody), "00000-nowhere")
