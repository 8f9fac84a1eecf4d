"""An activity in one line: what it comes to, who, where and when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.queries.activities.lines import activity_line, claim_line, title_of
from chungtay.queries.sight import sight
from tests.queries.cast import seen_by


def test_a_line_says_what_where_when_and_by_whom(world):
    seen = sight(seen_by(world, "reporter"))
    line = activity_line(seen, seen.activity_of(world.own_claim.id), "vi")
    assert (line.title, line.place) == ("Đường liên thôn", "xã Làng Ven")
    assert line.since == line.last == date(2026, 5, 19)
    assert line.bodies == ("Phụ nữ Làng Ven", "Quân sự Làng Ven")
    (figure,) = line.figures
    assert (figure.value, figure.measure, figure.disputed) == (Decimal("2.5"), "km", False)
    assert line.joint


def test_an_activity_without_a_title_is_called_by_what_was_counted(world):
    from dataclasses import replace

    seen = sight(seen_by(world, "standing"))
    activity = seen.activity_of(world.foreign_claim.id)
    bare = replace(activity, claims=tuple(replace(c, title="") for c in activity.claims))
    assert title_of(bare, "vi").startswith("Đường giao thông")


def test_a_claim_keeps_its_words_and_its_place_in_the_document(world):
    seen = sight(seen_by(world, "reporter"))
    line = claim_line(seen, world.own_claim, language="vi")
    assert line.quote in line.sentence
    assert (line.file, line.where, line.is_form) == ("lan.docx", "paragraph 2", False)
    assert line.unit == "Phụ nữ Làng Ven"
    assert claim_line(seen, world.partner_claim, language="vi").is_form
