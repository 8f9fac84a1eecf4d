"""The rooms that a person can walk into."""

from __future__ import annotations

from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.web.navigation import places


def rooms(role, path="/"):
    return places(Actor("x", (Post(role),)), path)


def test_everybody_starts_from_their_work():
    for role in PersonRole:
        assert rooms(role)[0].name == "home"


def test_a_room_that_would_not_open_is_not_shown():
    assert {room.name for room in rooms(PersonRole.ADMINISTRATOR)} == {"home", "administration"}
    assert "record" not in {room.name for room in rooms(PersonRole.LEADER)}


def test_one_room_is_marked_as_where_one_is():
    assert [r.name for r in rooms(PersonRole.REPORTER, "/totals/open/") if r.is_here] == ["totals"]
    assert [r.name for r in rooms(PersonRole.REPORTER, "/") if r.is_here] == ["home"]
    assert not [r for r in rooms(PersonRole.REPORTER, "/elsewhere/") if r.is_here]


def test_nobody_has_no_rooms():
    assert places(Actor(""), "/") == ()
