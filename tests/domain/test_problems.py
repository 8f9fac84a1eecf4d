"""Problems carry a code and the facts of the case, and no words."""

from __future__ import annotations

from chungtay.domain.problems import Problem


def test_a_problem_names_its_code_and_facts_for_the_log() -> None:
    class Refused(Problem):
        code = "refused"

    assert str(Refused(period="2026-Q5", where="--period")) == (
        "refused(period=2026-Q5, where=--period)"
    )
