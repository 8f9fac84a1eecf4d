"""The thresholds of recognition and the scores they are compared with."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.rubric import DEFAULT_RUBRIC, Rubric


def test_a_score_grows_with_the_points_from_0_to_1():
    scores = [DEFAULT_RUBRIC.score(points) for points in (-50.0, -1.0, 0.0, 1.0, 50.0)]
    assert scores == sorted(scores)
    assert (scores[0], scores[2], scores[4]) == (0.0, 0.5, 1.0)


@pytest.mark.parametrize("threshold", [0.5, 0.75, 1.0])
def test_what_is_left_to_a_person_scores_under_the_threshold(threshold):
    rubric = Rubric(auto_accept=threshold)
    assert 0 <= rubric.below_auto_accept < threshold


@pytest.mark.parametrize("score", [0.1, 0.4, 0.75, 0.99])
def test_the_fewest_points_of_a_score_give_it_and_fewer_do_not(score):
    least = DEFAULT_RUBRIC.points(score)
    assert DEFAULT_RUBRIC.score(least + 0.001) >= score
    assert DEFAULT_RUBRIC.score(least - 0.01) < score


def test_of_several_that_exclude_each_other_none_is_likelier_than_not():
    assert DEFAULT_RUBRIC.propose < DEFAULT_RUBRIC.among_rivals < 0.5
    assert Rubric(auto_accept=0.3).among_rivals < 0.3
