"""The variables of the environment: each means one thing, and a wrong value stops the start."""

from __future__ import annotations

import os

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


def test_a_wrong_switch_is_told_by_its_name():
    with pytest.raises(environ.SwitchUnclear, match="CHUNGTAY_SECURE"):
        environ.SECURE.value({"CHUNGTAY_SECURE": "yes"})


def test_names_of_hosts_are_separated_by_commas():
    assert environ.HOSTS.value({"CHUNGTAY_HOSTS": "ct.example, 10.0.0.2,"}) == [
        "ct.example",
        "10.0.0.2",
    ]
    assert "127.0.0.1" in environ.HOSTS.value({})


@pytest.mark.parametrize("value", ["-1", "two", "1000", "²"])
def test_a_number_is_small_and_whole(value):
    assert environ.PROXIES.value({"CHUNGTAY_PROXIES": "2"}) == 2
    with pytest.raises(environ.NumberWrong):
        environ.PROXIES.value({"CHUNGTAY_PROXIES": value})


def test_a_mail_server_is_named_with_its_account():
    backend, facts = environ.read_mail(
        "smtp://lan:m%40t@mail.example:587?tls=starttls&sender=ct@mail.example"
    )
    assert backend.endswith("smtp.EmailBackend")
    assert facts == {
        "host": "mail.example",
        "port": "587",
        "user": "lan",
        "password": "m@t",
        "tls": "starttls",
        "sender": "ct@mail.example",
    }
    assert environ.read_mail("console:")[0].endswith("console.EmailBackend")
    assert environ.MAIL.value({})[0].endswith("dummy.EmailBackend")


@pytest.mark.parametrize("value", ["mail.example", "smtp://", "smtp://a:b", "smtp://a?x=1", "ftp:"])
def test_an_address_that_names_no_mail_server_stops_the_start(value):
    with pytest.raises(environ.AddressNotMail):
        environ.MAIL.value({"CHUNGTAY_MAIL": value})


def test_the_password_of_a_mail_server_is_never_shown():
    with pytest.raises(environ.AddressNotMail) as refused:
        environ.read_mail("ftp://lan:m-at-khau@mail.example")
    assert "m-at-khau" not in str(refused.value)


def test_work_behind_the_pages_is_done_in_one_of_two_ways():
    assert environ.TASKS.value({}) == "django_tasks_db.DatabaseBackend"
    with pytest.raises(environ.TasksUnknown, match="immediate"):
        environ.TASKS.value({"CHUNGTAY_TASKS": "later"})


def test_files_are_kept_beside_the_database_unless_a_folder_is_named(monkeypatch, tmp_path):
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(environ, "CHECKOUT", tmp_path)
    assert environ.FILES.value({}) == tmp_path / "var" / "files"
    assert environ.FILES.value({"CHUNGTAY_FILES": str(tmp_path)}) == tmp_path


@pytest.fixture
def demonstration(monkeypatch, tmp_path):
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(environ, "CHECKOUT", tmp_path)
    monkeypatch.setenv("CHUNGTAY_DEMO", "1")
    return tmp_path / "var" / "demo"


def test_the_demonstration_has_a_folder_of_its_own(demonstration):
    assert environ.DATABASE.value({})["NAME"] == str(demonstration / "chungtay.sqlite3")
    assert environ.FILES.value({}) == demonstration / "files"
    kept = environ.DATABASE.value({"CHUNGTAY_DATABASE": "sqlite:////srv/ct.sqlite3"})
    assert kept["NAME"] == "/srv/ct.sqlite3"


def test_the_demonstration_makes_its_key_once_and_only_its_owner_reads_it(demonstration):
    made = environ.SECRET_KEY.value({})
    assert len(made) >= 40
    assert environ.SECRET_KEY.value({}) == made
    (kept,) = demonstration.iterdir()
    if os.name == "posix":
        assert kept.stat().st_mode & 0o777 == 0o600
    assert environ.SECRET_KEY.value({"CHUNGTAY_SECRET_KEY": "own"}) == "own"


def test_nobody_elses_key_is_made_by_itself(monkeypatch):
    monkeypatch.delenv("CHUNGTAY_DEMO", raising=False)
    assert environ.SECRET_KEY.value({}) == environ.NO_SECRET


def test_a_connection_outlives_a_page_and_one_that_broke_is_noticed():
    assert environ.read_database("sqlite:///ct.sqlite3")["CONN_MAX_AGE"] is None
    kept = environ.read_database("postgresql://khe-son/ct")
    assert (kept["CONN_MAX_AGE"], kept["CONN_HEALTH_CHECKS"]) == (600, True)
