"""The variables of the environment: each means one thing, and a wrong value stops the start."""

from __future__ import annotations

import pytest

from chungtay.config import environ


def test_without_any_variable_everything_has_a_value():
    assert all(variable.value({}) is not None for variable in environ.VARIABLES.values())


def test_the_embedded_database_is_durable_and_writers_queue():
    kept = environ.DATABASE.value({"CHUNGTAY_DATABASE": "sqlite:////srv/ct.sqlite3"})
    assert kept["NAME"] == "/srv/ct.sqlite3"
    assert kept["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous = FULL" in kept["OPTIONS"]["init_command"]
    assert "journal_mode = WAL" in kept["OPTIONS"]["init_command"]


def test_a_relative_path_is_below_where_the_command_runs():
    assert environ.read_database("sqlite:///ct.sqlite3")["NAME"] == "ct.sqlite3"


def test_a_server_is_named_with_its_account_and_port():
    kept = environ.read_database("postgresql://lan:m%40t@khe-son:5433/ct?sslmode=require")
    said = [kept[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")]
    assert said == ["lan", "m@t", "khe-son", "5433", "ct"]
    assert kept["OPTIONS"] == {"sslmode": "require"}


def test_a_socket_is_named_behind_the_question_mark():
    kept = environ.read_database("postgresql://lan@/ct?host=/run/postgresql")
    assert (kept["HOST"], kept["NAME"]) == ("/run/postgresql", "ct")


@pytest.mark.parametrize(
    "address",
    ["ct.sqlite3", "sqlite://", "sqlite:///", "mysql://lan@khe-son/ct", "postgresql://khe-son",
     "postgresql://khe-son:port/ct", "postgresql://khe-son/ct?nothing=1", "sqlite:///a?b=c"],
)  # fmt: skip
def test_an_address_that_names_no_database_stops_the_start(address):
    with pytest.raises(environ.DatabaseNotNamed):
        environ.read_database(address)


def test_a_password_is_never_shown():
    with pytest.raises(environ.DatabaseNotNamed) as refused:
        environ.read_database("mysql://lan:m-at-khau@khe-son/ct")
    assert "m-at-khau" not in str(refused.value)
    assert "mysql://lan@khe-son/ct" in str(refused.value)


@pytest.mark.parametrize(("language", "words"), [("vi", "nơi lưu"), ("en", "a database")])
def test_a_wrong_value_is_told_in_the_persons_language(monkeypatch, language, words):
    monkeypatch.setenv("CHUNGTAY_LANGUAGE", language)
    with pytest.raises(environ.SettingWrong, match=words):
        environ.read_database("ct.sqlite3")


def test_a_wrong_language_is_told_in_vietnamese(monkeypatch):
    monkeypatch.setenv("CHUNGTAY_LANGUAGE", "fr")
    with pytest.raises(environ.SettingWrong, match="Hãy chọn: vi, en"):
        environ.LANGUAGE.value()


def test_a_language_that_is_not_spoken_stops_the_start():
    with pytest.raises(environ.LanguageUnknown):
        environ.LANGUAGE.value({"CHUNGTAY_LANGUAGE": "fr"})


@pytest.mark.parametrize(("said", "meant"), [("0", False), ("1", True), ("", False)])
def test_a_switch_is_0_or_1_and_empty_is_not_set(said, meant):
    assert environ.DEBUG.value({"CHUNGTAY_DEBUG": said}) is meant


def test_a_switch_that_says_neither_stops_the_start():
    with pytest.raises(environ.SwitchUnclear):
        environ.DEBUG.value({"CHUNGTAY_DEBUG": "yes"})


def test_a_checkout_keeps_its_database_in_its_own_folder(monkeypatch, tmp_path):
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(environ, "CHECKOUT", tmp_path)
    kept = environ.DATABASE.value({})
    assert kept["NAME"] == str(tmp_path / "var" / "chungtay.sqlite3")


def test_an_installed_package_keeps_its_database_with_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr(environ, "CHECKOUT", tmp_path)
    monkeypatch.setattr(environ.sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    kept = environ.DATABASE.value({})
    assert kept["NAME"] == str(tmp_path / "own" / "chungtay" / "chungtay.sqlite3")
