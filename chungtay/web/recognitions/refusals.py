"""Why a verdict was refused, in a sentence and with links to what stands in its way."""

from __future__ import annotations

from typing import Any

from chungtay.actions.recognitions import UndoRefused
from chungtay.domain.assets import AssetRefused
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import JoinRefused, PartRefused
from chungtay.queries.recognitions import named
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.refusals import beside_the_form

# Their sentences name ids, for the command line; a page links to what they name.
_LINKED = {
    JoinRefused: ("recognitions-in-the-way-of-joining", ("not_same", "joins")),
    AssetRefused: ("recognitions-in-the-way-of-assets", ("said", "ties")),
    UndoRefused: ("recognitions-in-the-way-of-undoing", ("standing",)),
    PartRefused: ("recognitions-in-the-way-of-a-part", ()),
}


def refusal_of(visitor: Visitor, problem: Problem) -> dict[str, Any]:
    """`told` is the sentence, `standing` the decisions that it speaks of. What is not there or not
    allowed is raised again: it is a page of its own."""
    code, facts = _LINKED.get(type(beside_the_form(problem)), ("", ()))
    told = furniture(code, visitor.language) if code else ""
    ids = [id for name in facts for id in str(problem.facts.get(name, "")).split(", ")]
    return {
        "told": told or problem_sentence(problem, visitor.language),
        "standing": named(visitor, ids),
    }
