"""The rules about people who sign in."""

from __future__ import annotations

import pytest

from chungtay.domain import people


@pytest.mark.parametrize("typed", ["", "a b", "a;b", "lan@xa", "<script>", "x" * 151])
def test_a_sign_in_name_that_would_be_misread_is_refused(typed):
    with pytest.raises(people.UsernameUnfit):
        people.username(typed)


def test_a_sign_in_name_is_kept_in_lower_case():
    assert people.username(" Lan.HT ") == "lan.ht"


def test_a_name_has_single_spaces_and_may_not_be_empty():
    assert people.name(" Hoàng  Thị\tLan ") == "Hoàng Thị Lan"
    with pytest.raises(people.NameUnfit):
        people.name("  ")


def test_an_address_may_be_left_out_but_not_be_half():
    assert people.address("") == ""
    assert people.address("Lan@Xa.Example") == "lan@xa.example"
    with pytest.raises(people.AddressUnfit):
        people.address("lan@xa")


def test_the_last_administrator_stays():
    people.check_administrator_stays({"one", "other"}, without="one")
    with pytest.raises(people.LastAdministrator):
        people.check_administrator_stays({"one"}, without="one")


def test_nobody_locks_themselves_out():
    people.check_not_oneself("one", by="other")
    with pytest.raises(people.NotOneself):
        people.check_not_oneself("one", by="one")


def test_lines_keep_their_number_and_empty_ones_are_passed_over():
    text = "lan; Lan; ; Người báo cáo; Hội Phụ nữ\n\nminh\tMinh\tminh@xa.example"
    lan, minh = people.lines_of(text)
    assert (lan.number, lan.email, lan.unit) == (1, "", "Hội Phụ nữ")
    assert (minh.number, minh.name, minh.email, minh.role) == (3, "Minh", "minh@xa.example", "")


def test_too_many_lines_are_refused():
    with pytest.raises(people.TooManyLines):
        people.lines_of("x\n" * (people.MOST_LINES + 1))


def test_what_was_seen_is_marked_by_what_it_was():
    seen = people.seen_as("Lan", "", "vi")
    assert seen == people.seen_as("Lan", "", "vi")
    assert seen != people.seen_as("Lan", "", "en")
