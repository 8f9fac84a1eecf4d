"""The main job from end to end: a folder of reports in, one report out, everything counted once."""

from __future__ import annotations

import json
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from tests.journeys.command import FOLDER, SAMPLES, consolidate


def rows(heading: str) -> list[list[str]]:
    """The rows of a table of the truth, worked out by hand."""
    part = (SAMPLES / "README.md").read_text(encoding="utf-8").split(f"## {heading}")[1]
    lines = [line for line in part.split("\n## ")[0].splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


DOCUMENTS = {row[0]: row[1] == "yes" for row in rows("Documents")}
TOTALS = {row[0]: [Decimal(cell) for cell in row[1:]] for row in rows("Totals")}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    out = tmp_path_factory.mktemp("main-job") / "bao-cao.docx"
    ran = consolidate(FOLDER, out)
    assert ran.returncode == 0, ran.stderr
    return ran, out


@pytest.fixture(scope="module")
def answer(run):
    return json.loads(run[1].with_suffix(".json").read_text(encoding="utf-8"))


def test_the_truth_names_every_file_of_the_folder():
    assert DOCUMENTS.keys() == {path.name for path in FOLDER.iterdir()}


def test_each_document_is_counted_or_left_out_with_a_reason(answer):
    counted = {Path(one["file"]).name: one["counted"] for one in answer["documents"]}
    assert counted == DOCUMENTS
    assert all(one["why"] for one in answer["documents"] if not one["counted"])


@pytest.mark.parametrize("indicator", TOTALS)
def test_each_activity_is_counted_once(answer, indicator):
    total = answer["totals"][indicator]
    said = [Decimal(total[key]) for key in ("total", "low", "high")]
    assert said == TOTALS[indicator][:3]


@pytest.mark.parametrize("indicator", TOTALS)
def test_what_adding_all_reports_would_have_given_is_said_beside_it(answer, indicator):
    assert Decimal(answer["totals"][indicator]["sum_of_reports"]) == TOTALS[indicator][3]


def test_no_total_is_invented(answer):
    stated = {code for code, total in answer["totals"].items() if Decimal(total["total"] or 0)}
    assert stated <= TOTALS.keys()


def test_every_partner_has_the_joint_house_in_its_ledger(answer):
    for organisation in ("army", "women"):
        assert Decimal(answer["credits"][organisation]["houses-distinct-total"]) == 1


def test_a_mention_without_a_figure_stays_a_mention(answer):
    assert answer["totals"]["labour-days"]["mentions"] == 1


def test_every_counted_claim_says_where_it_stands(answer):
    silent = [
        claim["id"]
        for claim in answer["claims"]
        if claim["counted"] and not (claim["source"]["document"] and claim["source"]["where"])
    ]
    assert not silent


def test_the_machines_recognitions_are_marked_as_unconfirmed(answer):
    joined = [one for one in answer["activities"] if len(one["claims"]) > 1]
    assert joined
    assert not any(one["confirmed"] for one in joined)


def test_no_beneficiary_is_named_in_what_is_written(run):
    written = "".join(
        zipfile.ZipFile(run[1]).read("word/document.xml").decode()
        + run[1].with_suffix(".json").read_text(encoding="utf-8")
    )
    assert "Nà Luông" in written
    assert "Lò Thị" not in written
    assert "Lo Thi" not in written


def test_the_terminal_ends_with_the_path_of_the_report(run):
    ran, out = run
    assert out.stat().st_size > 5000
    assert str(out) in ran.stdout
    assert re.search(r"5[.,]400", ran.stdout), ran.stdout
