"""The project's own files, as the house rules walk them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "chungtay"
TESTS = ROOT / "tests"


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep; what is ignored is not the project."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listing.stdout.decode().split("\0")
    return tuple(sorted(ROOT / name for name in names if name and (ROOT / name).is_file()))


def sources(folder: Path = PACKAGE) -> list[Path]:
    """The Python files of a folder, without migrations, which a machine writes."""
    inside = [path for path in project_files() if path.suffix == ".py" and folder in path.parents]
    return [path for path in inside if "migrations" not in path.parts]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def named(path: Path) -> str:
    """How a message names a file: from the project's root."""
    return path.relative_to(ROOT).as_posix()
