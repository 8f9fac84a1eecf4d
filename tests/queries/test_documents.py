"""A document opens at a figure, for those who reach its author."""

from __future__ import annotations

import uuid

import pytest

from chungtay.domain.permissions import NotFound
from chungtay.queries import documents
from chungtay.queries.documents import document_file, document_page, evidence_file
from chungtay.storage import models
from tests.queries.cast import seen_by
from tests.web.cast import OWN_TEXT


def test_the_text_is_whole_and_the_figure_is_marked(world):
    page = document_page(seen_by(world, "reporter"), world.own_document, claim=world.own_claim.id)
    assert "".join(s.text for s in page.stretches) == OWN_TEXT
    (marked,) = [s for s in page.stretches if s.claims]
    assert (marked.text, marked.is_here) == ("2,5 km", True)
    assert [c.id for c in page.claims] == [world.own_claim.id]


def test_a_partner_sees_the_sentence_but_not_the_document(world):
    for name, document in (("reporter", world.foreign_document), ("stranger", world.own_document)):
        with pytest.raises(NotFound):
            document_page(seen_by(world, name), document)
        with pytest.raises(NotFound):
            document_file(seen_by(world, name), document)


def test_a_long_text_is_shown_around_the_figure_in_whole_lines(world, monkeypatch):
    monkeypatch.setattr(documents, "WINDOW", 40)
    page = document_page(seen_by(world, "reporter"), world.own_document, claim=world.own_claim.id)
    assert page.is_cut
    assert any(s.is_here for s in page.stretches)


def test_an_erased_text_leaves_its_figures(world):
    models.DocumentText.objects.filter(document_id=world.own_document).update(text=None)
    page = document_page(seen_by(world, "reporter"), world.own_document)
    assert page.is_erased
    assert page.claims


@pytest.mark.parametrize("ask", [document_page, document_file, evidence_file])
def test_what_there_is_not_is_not_found(world, ask):
    for id in (str(uuid.uuid4()), "nonsense"):
        with pytest.raises(NotFound):
            ask(seen_by(world, "standing"), id)


def test_figures_that_overlap_are_all_marked(world):
    row = models.Claim.objects.get(id=world.own_claim.id)
    from dataclasses import replace

    claim = world.own_claim
    wider = replace(claim, id="x", source=replace(claim.source, start=claim.source.start - 3))
    cut = documents._stretches(OWN_TEXT, [wider, claim], 0, len(OWN_TEXT), claim)
    assert "".join(s.text for s in cut) == OWN_TEXT
    assert [set(s.claims) for s in cut if s.claims] == [{"x"}, {"x", str(row.id)}]
