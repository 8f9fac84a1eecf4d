"""The variables of the environment, each declared once: name, meaning, type and default.

A wrong value stops the start with one sentence. `docs/settings.md` is written from this list.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from chungtay.domain.problems import Problem
from chungtay.vocabulary.messages import problem_sentence
from chungtay.vocabulary.terms import LANGUAGES

Value = TypeVar("Value")
CHECKOUT = Path(__file__).parents[2]
# What may follow the question mark of a PostgreSQL address, as libpq names it.
POSTGRESQL_OPTIONS = {
    "application_name", "connect_timeout", "host", "passfile", "port", "service", "sslcert",
    "sslkey", "sslmode", "sslrootcert", "target_session_attrs",
}  # fmt: skip


class SettingWrong(Problem):
    """A variable whose value stops the start; it says its sentence by itself, because nothing that
    could choose a language has started yet."""

    code = "setting-wrong"

    def __str__(self) -> str:
        asked = os.environ.get("CHUNGTAY_LANGUAGE")
        return problem_sentence(self, asked if asked in LANGUAGES else LANGUAGES[0])


class DatabaseNotNamed(SettingWrong):
    """An address that names neither an SQLite file nor a PostgreSQL database."""

    code = "setting-database"


class LanguageUnknown(SettingWrong):
    """A language that the product does not speak."""

    code = "setting-language"


class SwitchUnclear(SettingWrong):
    """Something other than 0 or 1 where a variable is on or off."""

    code = "setting-switch"


@dataclass(frozen=True)
class Variable(Generic[Value]):
    """One variable: its type as a person reads it, its default, and its meaning in both languages.

    A default that differs between machines is empty here and made by `read`.
    """

    name: str
    kind: str
    default: str
    vi: str
    en: str
    read: Callable[[str], Value]

    def value(self, environment: Mapping[str, str] = os.environ) -> Value:
        """The value in force; an empty variable is one that nobody set."""
        try:
            return self.read(environment.get(self.name) or self.default)
        except SettingWrong as wrong:
            wrong.facts.setdefault("name", self.name)
            raise


class AddressNotMail(SettingWrong):
    """An address that names no mail server."""

    code = "setting-mail"


class NumberWrong(SettingWrong):
    """Something other than a small whole number."""

    code = "setting-number"


def home() -> Path:
    """Where everything is kept that nobody named a place for: `var/` of a checkout, else the user's
    own folder of data. The demonstration has a folder of its own inside."""
    own = (CHECKOUT / "pyproject.toml").is_file()
    kept = CHECKOUT / "var" if own else _own_folder() / "chungtay"
    return kept / "demo" if DEMO.value() else kept


def default_database() -> str:
    """The embedded database."""
    return f"sqlite:///{home() / 'chungtay.sqlite3'}"


def _own_folder() -> Path:
    """Where programs of this person keep what is theirs, by the custom of the system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def read_database(address: str) -> dict[str, Any]:
    """Django's settings of the database that an address names. Raises `DatabaseNotNamed`."""
    address = address or default_database()
    try:
        parts = urlsplit(address)
        if parts.scheme == "sqlite":
            return _sqlite(parts)
        if parts.scheme in ("postgresql", "postgres"):
            return _postgresql(parts)
    except ValueError as error:  # a port that is no number, brackets that do not close
        raise DatabaseNotNamed(value=_without_password(address)) from error
    raise DatabaseNotNamed(value=_without_password(address))


def _without_password(address: str) -> str:
    """An address fit to be shown: a password never reaches a screen or a log."""
    before, mark, after = address.rpartition("@")
    scheme, slashes, account = before.partition("://")
    return f"{scheme}{slashes}{account.partition(':')[0]}{mark}{after}" if mark else address


def _sqlite(parts: SplitResult) -> dict[str, Any]:
    """Durable before fast: a write is on the disk when it is said to be kept.

    A transaction that will write takes its place in the queue at once (IMMEDIATE) and waits; one
    that began by reading could not.
    """
    if parts.netloc or parts.query or len(parts.path) < 2:
        raise ValueError(parts.path)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        # Three slashes come before the path: sqlite:///ct.sqlite3, sqlite:////srv/ct.sqlite3.
        "NAME": str(Path(unquote(parts.path[1:]))),
        "CONN_MAX_AGE": None,  # opening it anew took half the time of a page
        "OPTIONS": {
            "timeout": 30,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;",
        },
    }


def _postgresql(parts: SplitResult) -> dict[str, Any]:
    options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    if len(parts.path) < 2 or options.keys() - POSTGRESQL_OPTIONS:
        raise ValueError(parts.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": options.pop("port", str(parts.port or "")),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def read_language(code: str) -> str:
    """Raises `LanguageUnknown`."""
    if code not in LANGUAGES:
        raise LanguageUnknown(value=code, known=", ".join(LANGUAGES))
    return code


def read_switch(value: str) -> bool:
    """Raises `SwitchUnclear`."""
    if value not in ("0", "1"):
        raise SwitchUnclear(value=value)
    return value == "1"


def read_hosts(value: str) -> list[str]:
    """Names under which the server may be called, separated by commas."""
    return [host.strip() for host in value.split(",") if host.strip()]


def read_number(value: str) -> int:
    """Raises `NumberWrong`."""
    if not (value.isascii() and value.isdecimal() and len(value) < 4):
        raise NumberWrong(value=value)
    return int(value)


def read_folder(value: str) -> Path:
    """Beside the embedded database where nobody named a folder."""
    return Path(value) if value else home() / "files"


NO_SECRET = "a key for one machine only, not a secret"


def read_secret(value: str) -> str:
    """The key, else one that the demonstration makes for itself and keeps where only its owner
    reads it, else one that is none: it will do for the command line."""
    if value:
        return value
    return _kept_secret(home() / "secret-key") if DEMO.value() else NO_SECRET


def _kept_secret(path: Path) -> str:
    """Written once, complete from the first moment on, whoever starts at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_suffix(f".{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        with suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text(encoding="ascii")


MAIL_BACKENDS = {
    "": "django.core.mail.backends.dummy.EmailBackend",
    "smtp": "django.core.mail.backends.smtp.EmailBackend",
    "console": "django.core.mail.backends.console.EmailBackend",
}


def read_mail(value: str) -> tuple[str, dict[str, str]]:
    """Django's backend and the server's facts: smtp://USER:PASSWORD@HOST:PORT?tls=starttls
    &sender=ADDRESS, console:, or nothing. Raises `AddressNotMail`."""
    try:
        parts = urlsplit(value)
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
        if parts.scheme not in MAIL_BACKENDS or (value and not parts.scheme):
            raise ValueError(parts.scheme)
        if options.keys() - {"tls", "sender"}:
            raise ValueError(parts.query)
        if parts.scheme == "smtp" and not parts.hostname:
            raise ValueError(parts.netloc)
        facts = {
            "host": parts.hostname or "",
            "port": str(parts.port or 25),
            "user": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
        }
    except ValueError as error:
        raise AddressNotMail(value=_without_password(value)) from error
    return MAIL_BACKENDS[parts.scheme], {**facts, **options}


TASK_BACKENDS = {
    "database": "django_tasks_db.DatabaseBackend",
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
}


class TasksUnknown(SettingWrong):
    """A way of doing work behind the pages that there is not."""

    code = "setting-tasks"


def read_tasks(value: str) -> str:
    """Raises `TasksUnknown`."""
    if value not in TASK_BACKENDS:
        raise TasksUnknown(value=value, known=", ".join(TASK_BACKENDS))
    return TASK_BACKENDS[value]


DEMO = Variable(
    "CHUNGTAY_DEMO",
    kind="0 | 1",
    default="0",
    vi="Bản dùng thử (chungtay demo): dữ liệu, tệp và khóa ở thư mục riêng.",
    en="The demonstration (chungtay demo): data, files and key in a folder of its own.",
    read=read_switch,
)
DATABASE = Variable(
    "CHUNGTAY_DATABASE",
    kind="sqlite:///PATH | postgresql://…",
    default="",
    vi="Nơi lưu dữ liệu.",
    en="Where everything is kept.",
    read=read_database,
)
LANGUAGE = Variable(
    "CHUNGTAY_LANGUAGE",
    kind="vi | en",
    default="vi",
    vi="Ngôn ngữ của dòng lệnh và báo cáo.",
    en="The language of the command line and of reports.",
    read=read_language,
)
SECRET_KEY = Variable(
    "CHUNGTAY_SECRET_KEY",
    kind="text",
    default="",
    vi="Khóa ký phiên làm việc; máy chủ phải đặt khóa riêng.",
    en="The key that signs sessions; a server must set its own.",
    read=read_secret,
)
DEBUG = Variable(
    "CHUNGTAY_DEBUG",
    kind="0 | 1",
    default="0",
    vi="Hiện chi tiết lỗi cho người phát triển.",
    en="Show developers what went wrong.",
    read=read_switch,
)
HOSTS = Variable(
    "CHUNGTAY_HOSTS",
    kind="name, name …",
    default="localhost,127.0.0.1,[::1]",
    vi="Các tên máy chủ được phép truy cập, cách nhau bằng dấu phẩy.",
    en="The names under which the server may be called, separated by commas.",
    read=read_hosts,
)
FILES = Variable(
    "CHUNGTAY_FILES",
    kind="folder",
    default="",
    vi="Thư mục lưu tệp minh chứng và báo cáo gốc.",
    en="The folder of evidence and of the reports as they were brought.",
    read=read_folder,
)
SECURE = Variable(
    "CHUNGTAY_SECURE",
    kind="0 | 1",
    default="0",
    vi="Máy chủ đứng sau HTTPS: cookie chỉ đi qua kết nối mã hóa.",
    en="The server stands behind HTTPS: cookies travel encrypted only.",
    read=read_switch,
)
PROXIES = Variable(
    "CHUNGTAY_PROXIES",
    kind="number",
    default="0",
    vi="Số máy chủ chuyển tiếp tin cậy đứng trước.",
    en="How many trusted proxies stand in front.",
    read=read_number,
)
MAIL = Variable(
    "CHUNGTAY_MAIL",
    kind="smtp://USER:PASSWORD@HOST:PORT?tls=starttls&sender=ADDRESS | console:",
    default="",
    vi="Máy chủ thư để đặt lại mật khẩu; để trống thì quản trị viên đặt lại.",
    en="The mail server for new passwords; without it an administrator sets them.",
    read=read_mail,
)
TASKS = Variable(
    "CHUNGTAY_TASKS",
    kind="database | immediate",
    default="database",
    vi="Việc chạy nền do tiến trình riêng làm (database) hay làm ngay (immediate).",
    en="Work behind the pages is done by a process of its own (database) or at once (immediate).",
    read=read_tasks,
)
VARIABLES: Mapping[str, Variable[Any]] = {
    variable.name: variable
    for variable in (
        DATABASE, FILES, LANGUAGE, SECRET_KEY, DEBUG, HOSTS, SECURE, PROXIES, MAIL, TASKS, DEMO,
    )
}  # fmt: skip
