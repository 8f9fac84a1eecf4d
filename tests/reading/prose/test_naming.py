"""The many names that authors have for one thing, and near ones that mean something else."""

import tomllib
from pathlib import Path

import pytest

from chungtay.domain.claims import Kind
from tests.reading.paper import only

SAYINGS = tomllib.loads(Path(__file__).with_name("naming.toml").read_text(encoding="utf-8"))
NO_INDICATOR = ""


@pytest.mark.parametrize("indicator", [code for code in SAYINGS if code != NO_INDICATOR])
def test_a_result_is_found_by_every_name_it_goes_by(indicator):
    read = {saying: only(saying) for saying in SAYINGS[indicator]}
    assert [
        (saying, one.indicator, one.kind)
        for saying, one in read.items()
        if (one.indicator, one.kind) != (indicator, Kind.RESULT)
    ] == []


def test_what_only_sounds_like_an_indicator_is_counted_under_none():
    read = {saying: only(saying) for saying in SAYINGS[NO_INDICATOR]}
    assert [
        (saying, one.indicator)
        for saying, one in read.items()
        if one.indicator and one.kind is Kind.RESULT
    ] == []
