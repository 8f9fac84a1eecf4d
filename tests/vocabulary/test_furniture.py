"""The words of the pages: complete in both languages, used, and with their gaps filled."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal

import pytest

from chungtay.vocabulary import furniture as words
from chungtay.vocabulary.furniture import WordsUnknown, furniture
from tests.house.tree import PACKAGE, named

TABLES = sorted((PACKAGE / "vocabulary" / "pages").glob("*.toml"))


def test_numbers_are_written_as_the_language_writes_them():
    assert furniture("page-of", "vi", number=Decimal("1250"), last=2000) == "Trang 1.250/2.000"
    assert furniture("page-of", "en", number=1, last=2) == "Page 1 of 2"


def test_words_that_nobody_wrote_are_a_defect():
    with pytest.raises(WordsUnknown):
        furniture("nothing-of-the-kind", "vi")


def test_a_gap_that_nobody_fills_is_a_defect():
    with pytest.raises(KeyError):
        furniture("page-of", "vi", number=1)


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_both_languages_have_the_same_gaps(table):
    for code, entry in tomllib.loads(table.read_text(encoding="utf-8")).items():
        gaps = [set(re.findall(r"\{(\w+)\}", entry[form])) for form in ("vi", "en")]
        assert gaps[0] == gaps[1], f"{named(table)}: {code}: {gaps}"


def spoken() -> str:
    """Everything in which a code of the pages may stand."""
    sources = [*(PACKAGE / "web").rglob("*.py"), *(PACKAGE / "web").rglob("*.jinja")]
    sources += [p for floor in ("queries", "actions") for p in (PACKAGE / floor).rglob("*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in sources)


def test_words_that_no_page_says_are_not_kept():
    text = spoken()
    # A code may be put together: say("room-" ~ name).
    stems = set(re.findall(r"""["']([a-z0-9-]+-)["'] ?[~+]""", text))
    stems |= set(re.findall(r'f"([a-z0-9-]+-)\{', text))
    unused = [
        code
        for code in sorted(words.codes())
        if f'"{code}"' not in text
        and f"'{code}'" not in text
        and not any(code.startswith(stem) for stem in stems)
    ]
    assert not unused, unused


def test_every_word_that_a_template_says_is_there():
    said = set()
    for path in (PACKAGE / "web").rglob("*.jinja"):
        said |= set(re.findall(r"""say\(["']([a-z0-9-]+)["'][,)]""", path.read_text("utf-8")))
    assert not said - words.codes()
