"""The papers beside the code: what changed, what was decided, and in both languages."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
HEADINGS = ["Why", "Instead of", "Price"]


def test_the_changelog_has_a_place_for_what_comes_next():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[Unreleased\]$", changelog, re.MULTILINE)


def test_decisions_are_numbered_without_a_gap():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_says_in_ten_lines_what_why_instead_of_what_and_at_what_price(page):
    text = page.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    assert re.match(rf"# {int(page.name[:4])}\. \S", lines[0])
    assert [
        h for h in re.findall(r"^\*\*(.+?)\.\*\*", text, re.MULTILINE) if h in HEADINGS
    ] == HEADINGS
    assert len(lines) <= 12, "ten lines are enough"


def test_the_vietnamese_twin_of_the_readme_has_the_same_parts():
    english, vietnamese = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.vi.md")
    )
    for marks in (r"^#+ ", r"^```", r"^!\[", r"^\| "):
        counted = [len(re.findall(marks, text, re.MULTILINE)) for text in (english, vietnamese)]
        assert counted[0] == counted[1], f"{marks!r}: {counted}"


def links():
    for path in [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "samples").glob("*.md"),
    ]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8")):
            if "://" not in target:
                yield path, target


def test_every_link_between_the_papers_leads_somewhere():
    broken = [
        f"{path.relative_to(ROOT)} → {target}"
        for path, target in links()
        if not (path.parent / target).exists()
    ]
    assert not broken, broken
