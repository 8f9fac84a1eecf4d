"""What the tree must not hold: paths of a machine, hosts, a clock below the doors, promises."""

from __future__ import annotations

import ast
import re

from tests.house.tree import PACKAGE, ROOT, named, parsed, project_files, sources

WORDS = {".py", ".md", ".toml", ".json", ".lock", ".txt", ".csv", ".cfg", ".yml", ".yaml", ""}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|work|Users|mnt|opt)/\w")
# A registry's host would make the lock file useless elsewhere, and tell whose machine wrote it.
INDEX = re.compile(r"--(?:extra-)?index-url|--find-links|(?:pypi|files)\.[a-z]+host", re.IGNORECASE)
HOST = re.compile(r"https?://([\w.-]+)")
KNOWN_HOSTS = {
    "www.apache.org", "keepachangelog.com", "semver.org", "www.w3.org",
    "schemas.openxmlformats.org", "schemas.microsoft.com", "purl.org", "purl.oclc.org",
    "127.0.0.1", "localhost",
    "openoffice.org",  # the name space of an office suite's settings
}  # fmt: skip


def words_of(path) -> str:
    return path.read_text(encoding="utf-8") if path.suffix in WORDS else ""


def test_no_file_names_a_place_on_somebodys_machine():
    found = [
        f"{named(path)}: {match[0]}"
        for path in project_files()
        if path.name != "test_tree.py" and (match := MACHINE_PATH.search(words_of(path)))
    ]
    assert not found, found


def test_the_lock_file_carries_hashes_and_no_registry():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^[\w-]+(?:\[\w+\])?==\S+.*\\$", lock, re.MULTILINE)
    assert len(pinned) > 10
    assert not INDEX.search(lock)
    assert not HOST.search(lock)
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        assert "--hash=sha256:" in entry, f"no hash: {entry.splitlines()[0]}"


def test_no_source_calls_on_a_host_of_its_own():
    named_hosts = {
        f"{named(path)}: {host}"
        for path in project_files()
        if path.suffix in {".py", ".toml"} and path.name != "test_tree.py"
        for host in HOST.findall(words_of(path))
        if host not in KNOWN_HOSTS
    }
    assert not named_hosts, sorted(named_hosts)


def test_nothing_in_the_package_reads_the_given_sets():
    path_to_them = re.compile(
        r"\.\./shared|[\"']shared[\"'] ?/|\bshared/(?:data|design|domain|tools)"
    )
    reading = [named(path) for path in sources() if path_to_them.search(words_of(path))]
    assert not reading, f"the project must work without them: {reading}"


def test_nothing_below_the_doors_reads_the_clock():
    below = ("domain", "vocabulary", "reading", "writing", "queries", "storage", "actions")
    calls = [
        f"{named(path)}:{node.lineno} {ast.unparse(node.func)}()"
        for floor in below
        for path in sources(PACKAGE / floor)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and reads_the_clock(node.func)
    ]
    assert not calls, "pass the moment in (`at=`, `on=`):\n" + "\n".join(calls)


def reads_the_clock(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    owner = ast.unparse(called.value).rpartition(".")[2]
    return called.attr in {"now", "today", "utcnow"} and owner in {"datetime", "date", "timezone"}


def test_no_comment_is_a_promise():
    promises = [
        f"{named(path)}:{number}"
        for path in sources()
        for number, line in enumerate(words_of(path).splitlines(), start=1)
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line)
    ]
    assert not promises, f"an issue, or nothing: {promises}"


def test_amounts_are_never_floats():
    floats = [
        f"{named(path)}:{node.lineno}"
        for floor in ("domain", "storage")
        for path in sources(PACKAGE / floor)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"float", "models.FloatField", "FloatField"}
    ]
    assert not floats, f"amounts are Decimal, stored as integers: {floats}"
