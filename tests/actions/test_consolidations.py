"""A folder consolidated once, again, and after it changed: what is kept, ended, left alone."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from chungtay.actions import recognitions
from chungtay.actions.consolidations import NothingCounted, consolidate_folder, programme_code
from chungtay.actions.programmes import Charter, found
from chungtay.domain.periods import PeriodUnknown
from chungtay.queries.totals import Filters, totals
from chungtay.storage.models import Claim, Document, Join, LedgerEntry, NotSame, Selection
from tests import letters

pytestmark = pytest.mark.django_db

AT = datetime(2026, 12, 20, 8, tzinfo=UTC)
ROADS = "rural-road-km"


@pytest.fixture
def folder(tmp_path):
    return letters.write(tmp_path / "bao-cao")


def consolidate(folder, *, period="2026", programme=None, **options):
    return consolidate_folder(
        Path(folder), period=period, programme=programme, language="vi", by="Lan", at=AT,
        progress=lambda done, total: None, **options,
    )  # fmt: skip


def totals_of(made):
    return {total.indicator: total.total for total in made.totals}


def roads(made):
    return sorted((claim for claim in made.claims if claim.indicator == ROADS), key=_unit)


def _unit(claim):
    return claim.unit_name


def rows():
    tables = (Claim, Document, Join, Selection, LedgerEntry)
    return [table.objects.count() for table in tables]


def test_an_activity_of_two_bodies_counts_once_and_both_are_credited(folder):
    made = consolidate(folder)
    assert totals_of(made) == {
        "labour-days": Decimal(60),
        ROADS: Decimal("2.5"),
        "gifts": Decimal(40),
    }
    (road,) = [total for total in made.totals if total.indicator == ROADS]
    assert (road.sum_of_reports, road.joint) == (Decimal(5), 1)
    assert {
        (line.organisation, line.credit) for line in made.ledgers if line.indicator == ROADS
    } == {
        ("army", Decimal("2.5")),
        ("women", Decimal("2.5")),
    }


def test_a_folder_consolidated_twice_changes_nothing(folder):
    first = consolidate(folder)
    before = rows()
    assert consolidate(folder) == first
    assert rows() == before


def test_a_changed_file_ends_its_document_and_its_claims_and_no_others(folder):
    consolidate(folder)
    letters.write(folder, army=letters.army("Ngày 12/6/2026, huy động 90 ngày công giúp dân."))
    made = consolidate(folder)
    assert totals_of(made)["labour-days"] == Decimal(90)
    assert totals_of(made)["gifts"] == Decimal(40)
    ended = Document.objects.filter(ended_by__isnull=False)
    assert [document.file for document in ended] == ["army.txt"]
    known = totals(Filters(indicator="labour-days", known="1"))
    assert known.rows[0].amount == Decimal(60)


def test_a_removed_file_takes_only_its_own_figures_with_it(folder):
    consolidate(folder)
    (folder / "women.txt").unlink()
    made = consolidate(folder)
    assert totals_of(made) == {"labour-days": Decimal(60), ROADS: Decimal("2.5")}
    assert totals(Filters(indicator="gifts", known="1")).rows[0].amount == Decimal(40)
    assert "gifts" not in {row.keys["indicator"] for row in totals(Filters()).rows}


def test_a_file_that_comes_back_counts_again_without_being_told_twice(folder):
    consolidate(folder)
    women = (folder / "women.txt").read_bytes()
    (folder / "women.txt").unlink()
    consolidate(folder)
    claims = Claim.objects.count()
    (folder / "women.txt").write_bytes(women)
    assert totals_of(consolidate(folder))["gifts"] == Decimal(40)
    assert Claim.objects.count() == claims


def test_a_persons_not_the_same_survives_a_new_consolidation(folder):
    one, other = roads(consolidate(folder))
    recognitions.not_the_same(one.id, other.id, reason="Hai đường", by="Lan", at=AT)
    assert totals_of(consolidate(folder))[ROADS] == Decimal(5)
    assert NotSame.objects.filter(ended_by__isnull=True).count() == 1


def test_a_persons_join_survives_a_new_consolidation(tmp_path):
    far = "Ngày 9/9/2026, sửa 2,5 km đường giao thông nông thôn thôn Tây, xã Cửa Sông."
    folder = letters.write(tmp_path / "b", army=letters.army(), women=letters.women(far))
    made = consolidate(folder)
    assert totals_of(made)[ROADS] == Decimal(5)
    (wandering,) = [claim for claim in roads(made) if "Cửa Sông" in claim.place_name]
    (near, _) = [claim for claim in roads(made) if claim is not wandering]
    recognitions.join([near.id, wandering.id], by="Lan", at=AT)
    for _ in range(2):
        again = consolidate(folder)
        (joined,) = [a for a in again.activities if wandering.id in a.claims]
        assert near.id in joined.claims
    assert totals_of(again)[ROADS] == Decimal("2.5")


def test_two_files_of_one_name_in_two_folders_are_two_documents(tmp_path):
    folder = letters.write(tmp_path / "bao-cao")
    for name, days in (("a", 7), ("b", 8)):
        text = letters.army(f"Ngày {days}/7/2026, huy động {days} ngày công giúp dân.")
        letters.write(folder / name, army=text)
    made = consolidate(folder)
    files = [chosen.head.file for chosen in made.documents if chosen.counted]
    assert {"army.txt", "a/army.txt", "b/army.txt"} <= set(files)
    assert totals_of(made)["labour-days"] == Decimal(60 + 7 + 8)


@pytest.mark.parametrize("words", ["1" + "0" * 16 + " km đường", "9" * 40 + " km đường"])
def test_an_amount_beyond_any_database_is_asked_about_and_the_rest_counts(folder, words):
    text = letters.army(letters.LABOUR, f"Ngày 1/8/2026, sửa {words} giao thông tại xã Cửa Sông.")
    made = consolidate(letters.write(folder, army=text))
    (remark,) = [r for r in made.remarks if r.code == "claim-beyond-keeping"]
    assert (remark.file, remark.where) == ("army.txt", "line 10")
    assert words in remark.quote
    assert totals_of(made)[ROADS] == Decimal("2.5")


def test_odd_file_names_are_kept_in_letters_that_can_be_written(folder):
    (folder / "women.txt").rename(folder / os.fsdecode(b"x\ny \xff {file} <b>&.txt"))
    made = consolidate(folder)
    named = {chosen.head.file: chosen.counted for chosen in made.documents}
    assert named["x\\ny \\xff {file} <b>&.txt"]
    assert totals_of(made)["gifts"] == Decimal(40)


def test_a_folder_in_which_nothing_counts_leaves_what_was_kept_before(folder):
    consolidate(folder)
    before = rows()
    with pytest.raises(NothingCounted) as refused:
        consolidate(folder, period="2031")
    assert {remark.file for remark in refused.value.remarks} == {
        "army.txt", "plan.txt", "women.txt",
    }  # fmt: skip
    assert rows() == before


def test_a_period_that_there_is_not_is_refused_before_the_reading(folder):
    with pytest.raises(PeriodUnknown):
        consolidate(folder, period="2026-Q5")


def test_folders_of_one_name_are_two_programmes_and_their_codes_can_be_read(tmp_path):
    codes = {programme_code(tmp_path / name / "Báo cáo 2026") for name in ("a", "b")}
    assert len(codes) == 2
    assert all(code.startswith("bao-cao-2026-") for code in codes)
    assert len(programme_code(Path("/" + "đ" * 90))) <= 80


def test_several_folders_may_be_kept_as_one_named_programme(folder):
    consolidate(folder, programme="khe-son")
    assert Document.objects.values_list("programme_code", flat=True).distinct().get() == "khe-son"


def test_a_named_programme_reads_and_recognises_by_its_own_rules(folder):
    civil = {"close_month": 12, "close_day": 31}
    careful = Charter("khe-son", "Chương trình", calendar=civil, propose=0.4, accept=1.0)
    found(careful, by="Lan", at=AT)
    made = consolidate(folder, programme="khe-son")
    assert made.period.last == date(2026, 12, 31)
    assert {p.kind for p in made.proposals} == {"same"}
    assert not Join.objects.filter(strength="machine").exists()
