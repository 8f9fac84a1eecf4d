"""Places are known from the country's list and the installation, with or without a database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError

from chungtay.actions import places as actions
from chungtay.queries import gazetteer as queries
from chungtay.queries.gazetteer import NearUnknown, find_places, gazetteer, lookup
from chungtay.vocabulary.territory import national
from tests.actions.cast import key, later
from tests.web.cast import OPERATOR

BEFORE, TODAY = date(2025, 6, 30), date(2026, 9, 1)
VEN = key("lang-ven")


def codes(text, on=TODAY, **how):
    return [candidate.code for candidate in find_places(text, on=on, **how)]


def open_hamlet():
    new = actions.NewPlace(key("dam-sen"), "Đầm Sen", "village", "thôn", VEN)
    actions.open_place(new, by=OPERATOR, at=later(1))


@pytest.fixture
def without_database(monkeypatch, tmp_path):
    """A database that is not there; whoever asks it fails."""
    gone = str(tmp_path / "gone.sqlite3")
    monkeypatch.setattr(queries.facts, "database", lambda: ("sqlite", "", "", gone))
    monkeypatch.setattr(queries, "latest_entry", lambda: pytest.fail("it was asked"))
    return Path(gone)


def test_the_countrys_places_are_known_without_a_database(without_database):
    assert codes("xã Phú Gia, huyện Hương Khê", BEFORE) == ["18529"]
    assert codes("18496")[0] == "18496"
    assert not without_database.exists()


def test_a_database_that_does_not_answer_is_none(monkeypatch):
    def refuses():
        raise DatabaseError("away")

    monkeypatch.setattr(queries.facts, "database", lambda: ("postgresql", "away", "5432", "x"))
    monkeypatch.setattr(queries, "latest_entry", refuses)
    assert codes("tỉnh Hà Tĩnh") == ["42"]


def test_a_database_of_an_older_shape_adds_nothing(programme, monkeypatch):
    def refuses():
        raise DatabaseError("no such table")

    monkeypatch.setattr(queries.registers, "called", refuses)
    queries._at.cache_clear()
    assert codes("tỉnh Hà Tĩnh") == ["42"]
    assert find_places("xã Làng Ven", on=TODAY) == ()
    queries._at.cache_clear()


def test_the_installations_own_places_are_found_beside_them(programme):
    actions.open_place(
        actions.NewPlace(key("dam-sen"), "Đầm Sen", "village", "thôn", VEN),
        by=OPERATOR,
        at=later(1),
    )
    (found,) = find_places("thôn Đầm Sen, xã Làng Ven", on=TODAY)
    assert (found.place, found.level, found.province) == (key("dam-sen"), "village", "Ninh Bình")
    assert codes("tỉnh Hà Tĩnh") == ["42"]


def test_a_place_that_documents_brought_is_not_doubled(programme):
    (province,) = find_places("tỉnh Ninh Bình", on=TODAY)
    assert province.code == "37"
    assert find_places("xã Làng Ven, tỉnh Ninh Bình", on=TODAY)[0].place == VEN
    assert find_places("xã Làng Ven", on=TODAY, near=key("ninh-binh"))[0].score > 0.9


def test_what_both_know_is_the_installations(programme, monkeypatch):
    listed = national().called[-1]
    own = [queries.replace(listed, name="Khê Ven Mới")]
    monkeypatch.setattr(queries.registers, "called", lambda: own)
    queries._at.cache_clear()
    assert [c.place for c in find_places("Khê Ven Mới", on=TODAY)] == [listed.place]
    assert listed.place not in [
        c.place for c in find_places(f"{listed.kind} {listed.name}", on=TODAY)
    ]
    queries._at.cache_clear()


def test_places_are_read_once_while_nothing_is_written(programme):
    known = gazetteer()
    assert gazetteer() is known
    actions.open_place(
        actions.NewPlace(key("dam-sen"), "Đầm Sen", "village", "thôn", VEN),
        by=OPERATOR,
        at=later(1),
    )
    assert gazetteer() is not known


def test_the_reporters_place_is_named_by_id_code_or_words(without_database):
    province = find_places("tỉnh Hà Tĩnh", on=BEFORE)[0].place
    for near in (province, "42", "Hà Tĩnh", "huyện Hương Khê", " tỉnh Hà Tĩnh "):
        assert codes("xã Phú Gia", BEFORE, near=near)[0] == "18529"


@pytest.mark.parametrize("near", ["không đâu cả", "xã Tân Thành"])
def test_a_reporters_place_that_is_unknown_or_shared_is_refused(without_database, near):
    with pytest.raises(NearUnknown) as refused:
        lookup().find("xã Phú Gia", on=BEFORE, near=near)
    assert refused.value.facts["place"] == near
