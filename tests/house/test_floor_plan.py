"""The folders of the house: seven floors, their doors, and nothing that anything fits into."""

from __future__ import annotations

from tests.house.tree import PACKAGE, ROOT, named, project_files, sources

FLOORS = {
    "config", "web", "api", "cli", "actions", "queries", "storage", "reading", "writing",
    "analysis", "sending", "vocabulary", "domain",
}  # fmt: skip
ROOMS = {".ci", "chungtay", "docs", "locale", "samples", "tests"}
PAPERS = {
    ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md",
    "README.vi.md", "pyproject.toml", "requirements.lock",
}  # fmt: skip
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "core", "base", "lib"}
EMPTY_WORDS = ("get_", "do_", "process_", "handle_")


def test_the_package_has_the_seven_floors_and_no_eighth():
    inside = {
        path.relative_to(PACKAGE).parts[0] for path in project_files() if PACKAGE in path.parents
    }
    unplanned = {name for name in inside if not name.endswith((".py", ".typed"))} - FLOORS
    assert not unplanned, f"no floor of the plan (docs/floor-plan.md): {sorted(unplanned)}"


def test_the_root_holds_only_what_the_floor_plan_shows():
    first = {path.relative_to(ROOT).parts[0] for path in project_files()}
    assert first <= ROOMS | PAPERS, f"not in the plan: {sorted(first - ROOMS - PAPERS)}"


def test_every_floor_is_a_package_with_a_sentence_of_its_own():
    for floor in sorted(FLOORS):
        if (PACKAGE / floor).is_dir() and sources(PACKAGE / floor):
            assert (PACKAGE / floor / "__init__.py").is_file(), (
                f"chungtay/{floor} has no __init__.py"
            )


def test_no_folder_or_file_is_a_drawer_for_anything():
    drawers = [
        named(path)
        for path in project_files()
        if DRAWERS & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
    ]
    assert not drawers, f"name it after what is in it: {drawers}"


def test_no_file_is_named_with_an_empty_word():
    empty = [
        named(path)
        for path in sources()
        if path.stem.startswith(EMPTY_WORDS) or path.stem in {"data", "info", "manager"}
    ]
    assert not empty, f"a word people in the programme use: {empty}"
