"""What can be read at a glance: short files, short functions, a sentence at the head of each."""

from __future__ import annotations

import ast

from tests.house.tree import functions, named, parsed, sources

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40


def test_no_file_is_longer_than_400_lines():
    long = {
        named(path): length
        for path in sources()
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > LINES_OF_A_FILE
    }
    assert not long, f"make it a folder of the same name: {long}"


def test_no_function_is_longer_than_40_lines():
    long = [
        f"{named(path)}:{function.lineno} {function.name}"
        for path in sources()
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno + 1 > LINES_OF_A_FUNCTION
    ]
    assert not long, "a function does one thing:\n" + "\n".join(long)


def test_every_module_opens_with_a_sentence():
    silent = [
        named(path)
        for path in sources()
        if parsed(path).body and not opening(ast.get_docstring(parsed(path)))
    ]
    assert not silent, f"one sentence that helps a stranger decide whether to read on: {silent}"


def opening(docstring: str | None) -> bool:
    """A docstring whose first paragraph is a sentence."""
    return bool(docstring) and docstring.split("\n\n")[0].rstrip().endswith((".", "?", "!", ":"))


def test_no_name_is_an_empty_word():
    empty = [
        f"{named(path)}:{function.lineno} {function.name}"
        for path in sources()
        for function in functions(path)
        if function.name.startswith(("get_", "do_", "process_", "handle_"))
        and function.name not in NAMED_BY_DJANGO
    ]
    assert not empty, "verbs for actions, nouns for queries:\n" + "\n".join(empty)


NAMED_BY_DJANGO = {"get_queryset", "get_prep_value", "get_db_prep_value", "get_internal_type"}
