"""Every state that the counting knows has its words in both languages."""

from __future__ import annotations

import importlib
import pkgutil
from enum import Enum

import pytest

import chungtay.domain
from chungtay.domain.figures import Qualifier
from chungtay.vocabulary.states import state
from chungtay.vocabulary.terms import table


def enums_of_the_domain():
    for module in pkgutil.iter_modules(chungtay.domain.__path__, "chungtay.domain."):
        for value in vars(importlib.import_module(module.name)).values():
            if getattr(value, "__module__", "") != module.name or not isinstance(value, type):
                continue
            if issubclass(value, Enum):
                yield value


@pytest.mark.parametrize("enum", list(enums_of_the_domain()), ids=lambda enum: enum.__name__)
def test_every_member_of_a_domain_enum_has_its_words(enum):
    for member in enum:
        assert state(member).vi
        assert state(member).en


def test_no_words_are_kept_for_a_state_that_does_not_exist():
    known = {enum.__name__: {m.value for m in enum} for enum in enums_of_the_domain()}
    assert {name: set(members) for name, members in table("states.toml").items()} == known


def test_two_states_of_one_kind_are_not_called_the_same():
    for enum in enums_of_the_domain():
        for language in ("vi", "en"):
            names = [state(member).text(language) for member in enum]
            assert len(names) == len(set(names)), enum


def test_about_is_khoang():
    assert state(Qualifier.ABOUT).vi == "khoảng"
