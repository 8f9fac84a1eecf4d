"""Rows in words, whatever the table."""

from __future__ import annotations

import pytest

from chungtay.queries.audit_words import WORDS, words_of_rows
from tests.actions.cast import everything
from tests.kept_worlds import kept_world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_row_of_the_registers_and_programmes_says_something(language):
    kept_world("everything", everything)
    for table in WORDS:
        ids = {str(id) for id in table._default_manager.order_by("pk").values_list("pk", flat=True)}
        said = words_of_rows({table._meta.db_table: ids}, language)
        assert len(said) == len(ids) > 0, table
        assert all(was.text for was in said.values()), table


def test_of_no_rows_nothing_is_said(db):
    assert words_of_rows({}, "vi") == {}
