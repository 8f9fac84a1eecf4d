"""The consolidated report's contents as they stand in the database, now and as known before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chungtay.actions import programmes, publications
from chungtay.actions.consolidations import consolidate_folder
from chungtay.domain.consolidation import Remark
from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.domain.periods import STATE_CALENDAR, PeriodUnknown
from chungtay.queries import consolidations
from tests import letters

pytestmark = pytest.mark.django_db

AT = datetime(2026, 12, 20, 8, tzinfo=UTC)
PROGRAMME = "khe-son"


@pytest.fixture
def folder(tmp_path):
    return letters.write(tmp_path / "bao-cao")


@pytest.fixture
def made(folder):
    return kept(folder)


def kept(folder):
    return consolidate_folder(
        folder, period="2026", programme=PROGRAMME, language="vi", by="Lan", at=AT,
        progress=lambda done, total: None,
    )  # fmt: skip


def asked(**options):
    return consolidations.consolidation(
        PROGRAMME, **{"period_code": "2026", "language": "vi", **options}
    )


def line(consolidation, indicator):
    (found,) = [total for total in consolidation.totals if total.indicator == indicator]
    return found


def test_what_is_stored_gives_the_report_again(made):
    assert asked(remarks=made.remarks) == made


def test_documents_stand_in_the_order_of_their_names_with_verdict_and_head(made):
    found = {chosen.head.file: chosen for chosen in made.documents}
    assert list(found) == ["army.txt", "plan.txt", "women.txt"]
    assert found["plan.txt"].verdict is Verdict.PLAN
    head = found["women.txt"].head
    assert (head.kind, head.number) == (DocumentKind.REPORT, "3/BC-BTV")
    assert head.period == STATE_CALENDAR.year(2026)


def test_the_machines_recognition_asks_a_person_and_says_why(made):
    (proposal,) = [p for p in made.proposals if p.why]
    files = {c.source.document for c in made.claims if c.id in proposal.claims}
    assert files == {"army.txt", "women.txt"}
    (english,) = [p for p in asked(language="en").proposals if p.why]
    assert "cùng" in proposal.why
    assert "same" in english.why


def test_names_come_in_the_language_asked_for(made):
    assert made.organisation_names["women"] != asked(language="en").organisation_names["women"]
    assert asked(language="en").programme.startswith("the coordination programme")


def test_remarks_are_handed_through_in_their_order(made):
    remarks = (Remark("b", "x"), Remark("a", "y"))
    assert asked(remarks=remarks).remarks == remarks


def test_as_known_before_a_correction_the_former_report_stands(made, folder):
    letters.write(folder, army=letters.army("Ngày 12/6/2026, huy động 90 ngày công giúp dân."))
    kept(folder)
    assert line(asked(), "labour-days").total == Decimal(90)
    former = asked(known="1", remarks=made.remarks)
    assert former == replace(made, proposals=former.proposals)


def test_a_target_and_last_years_published_result_stand_beside_the_total(made):
    year = STATE_CALENDAR.year(2026)
    programmes.set_target(
        PROGRAMME, indicator="gifts", period=year, amount=Decimal(50), by="Lan", at=AT
    )
    results = {"totals": {"gifts": {"total": "35"}, "labour-days": {"total": None}}}
    publications.publish(PROGRAMME, period="2025", results=results, by="Lan", at=AT)
    gifts = line(asked(), "gifts")
    assert (gifts.target, gifts.previous) == (Decimal(50), Decimal(35))
    assert line(asked(), "labour-days").previous is None


def test_a_part_of_the_year_counts_only_what_was_done_in_it(made):
    quarter = asked(period_code="2026-Q2")  # to 14 June; the gifts were given in July
    assert {t.indicator for t in quarter.totals if t.total} == {"rural-road-km", "labour-days"}


def test_a_period_that_there_is_not_is_refused(made):
    with pytest.raises(PeriodUnknown):
        asked(period_code="2026-Q9")


def test_the_number_of_queries_does_not_grow_with_the_folder(
    made, folder, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as few:
        asked()
    said = {f"r{n}": f"Ngày {n}/8/2026, trao {n} suất quà cho hộ nghèo." for n in range(2, 9)}
    letters.write(folder / "more", **{name: letters.women(text) for name, text in said.items()})
    kept(folder)
    with django_assert_num_queries(len(few)):
        asked()
