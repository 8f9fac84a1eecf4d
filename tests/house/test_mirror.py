"""The tests mirror the source, file for file, so that a test is found without searching."""

from __future__ import annotations

from pathlib import Path

from tests.house.tree import PACKAGE, TESTS, functions, named, sources


def mirror(source: Path) -> Path:
    """chungtay/reading/prose/grammar.py → tests/reading/prose/test_grammar.py; the code of an
    `__init__.py` is tested under its folder's name."""
    inside = source.relative_to(PACKAGE)
    stem = inside.parent.name if inside.stem == "__init__" else inside.stem.lstrip("_")
    return TESTS / inside.parent / f"test_{stem}.py"


def test_every_source_file_with_code_has_its_test_file():
    missing = [
        f"{named(source)} → {named(mirror(source))}"
        for source in sources()
        if any(functions(source)) and not mirror(source).is_file()
    ]
    assert not missing, "without a test file:\n" + "\n".join(missing)


def test_every_test_file_holds_a_test():
    idle = [
        named(path)
        for path in sources(TESTS)
        if path.name.startswith("test_")
        and not any(function.name.startswith("test_") for function in functions(path))
    ]
    assert not idle, f"no test in {idle}"
