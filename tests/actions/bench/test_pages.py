"""Pages are measured as a server would ask for them, and nothing of it stays."""

from __future__ import annotations

from time import perf_counter

import pytest
from django.contrib.sessions.models import Session

from chungtay.actions.bench import pages
from chungtay.actions.bench.corpus import write_reports
from chungtay.storage.models import Claim, Person

pytestmark = pytest.mark.django_db


def test_what_is_measured_are_pages_full_of_what_was_reported(tmp_path):
    write_reports(tmp_path, documents=2, pages=1)
    session, handler = pages._signed_in(tmp_path), pages.house()
    assert Claim.objects.exists()
    opened = {page: pages._opened(handler, session, page).decode() for page in pages.PAGES}
    assert all("<main" in page for page in opened.values())
    assert "/totals/open/?" in opened["totals"]
    assert "/activities/" in opened["activities"]
    assert "/totals/open/?" not in pages._opened(handler, session, pages.BARE).decode()


def test_a_page_that_does_not_come_is_a_defect(tmp_path):
    with pytest.raises(pages.PageFailed):
        pages._opened(pages.house(), "nobody's session", "totals")


def test_nothing_measured_stays_stored(tmp_path):
    measured = pages.pages(tmp_path, documents=1, stopwatch=perf_counter)
    assert measured.amount == pages.EACH * len(pages.PAGES)
    assert measured.seconds > 0
    left = (Claim, Person, Session)
    assert not any(table.objects.exists() for table in left)
