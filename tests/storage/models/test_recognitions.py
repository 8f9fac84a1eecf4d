"""Recognitions: what the database itself refuses to keep."""

from __future__ import annotations

import pytest

from chungtay.storage.models import MILLION, Join, JoinClaim, NotSame, PartOf


@pytest.fixture
def said(keep, claim):
    return keep(claim())


def test_nothing_is_unlike_itself(refused, said):
    refused("nothing_unlike_itself", NotSame(one=said, other=said))


def test_nothing_is_part_of_itself(refused, said):
    refused("nothing_part_of_itself", PartOf(part=said, whole=said, strength="person"))


def test_a_part_is_part_of_a_whole_once(keep, refused, claim, said):
    whole = keep(claim())
    keep(PartOf(part=said, whole=whole, strength="person"))
    refused("part_of_once", PartOf(part=said, whole=whole, strength="machine"))


def test_a_join_links_a_claim_once(keep, refused, said):
    join = keep(Join(strength="person"))
    keep(JoinClaim(join=join, claim=said))
    refused("linked_once", JoinClaim(join=join, claim=said))


def test_somebody_says_so(refused):
    refused("join_strengths", Join(strength="rumour"))


@pytest.mark.parametrize("score", [-1, MILLION + 1])
def test_a_score_is_a_share_of_certainty(refused, score):
    refused("join_scores", Join(strength="machine", score_ppm=score))
