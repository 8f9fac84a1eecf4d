"""`chungtay demo`: one command, an address, and a sign-in for every role."""

from __future__ import annotations

import http.cookiejar
import io
import json
import re
import signal
import socket
import subprocess
import sys
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest

from chungtay.actions.demonstration import Account
from chungtay.actions.serving import PortTaken
from chungtay.cli.management.commands import demo
from chungtay.domain.permissions import PersonRole
from tests.cli.management.commands.test_serve import (
    DATABASE,
    PROGRAM,
    children,
    environment,
    is_alive,
)

LAN = Account("reporter", "reporter", "lua-sen-tre-0042", "Hội LHPN xã Bản Luông")
KEEPER = Account("administrator", "administrator", "sao-mai-nui-0043", "")


@pytest.fixture
def command(monkeypatch):
    made = demo.Command(stdout=io.StringIO())
    made.language = "vi"
    monkeypatch.setattr(demo.webbrowser, "open", lambda url: made.opened.append(url))
    made.opened = []
    return made


def test_for_machines_the_first_line_is_all_there_is_to_know(command):
    command._tell("http://127.0.0.1:8000/", [LAN], json=True, no_browser=True)
    assert json.loads(command.stdout.getvalue().splitlines()[0]) == {
        "url": "http://127.0.0.1:8000/",
        "accounts": [
            {
                "role": "reporter",
                "user": "reporter",
                "password": "lua-sen-tre-0042",
                "unit": "Hội LHPN xã Bản Luông",
            }
        ],
    }


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "(toàn chương trình)"), ("en", "(the whole programme)")]
)
def test_for_people_there_is_a_table(command, language, told):
    command.language = language
    command._tell("http://127.0.0.1:8000/", [LAN, KEEPER], json=False, no_browser=True)
    shown = command.stdout.getvalue()
    assert "http://127.0.0.1:8000/" in shown
    assert told in shown
    assert "lua-sen-tre-0042" in shown


def test_a_browser_opens_where_there_is_a_screen_and_nobody_said_no(command, monkeypatch):
    for screen, refused, opened in ((True, False, 1), (True, True, 0), (False, False, 0)):
        command.opened = []
        monkeypatch.setattr(demo, "has_screen", lambda screen=screen: screen)
        command._tell("http://127.0.0.1:8000/", [LAN], json=False, no_browser=refused)
        assert len(command.opened) == opened


def test_a_terminal_is_no_screen(monkeypatch):
    monkeypatch.setattr(demo.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not demo.has_screen()
    monkeypatch.setenv("DISPLAY", ":0")
    assert demo.has_screen()


def test_the_next_free_port_is_taken_unless_one_was_asked_for():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(PortTaken):
            demo.free_port(taken.getsockname()[1])
    assert demo.free_port(0) > 0
    assert demo.FIRST_PORT <= demo.free_port(None) <= demo.LAST_PORT


def test_the_processes_write_beside_the_files_of_the_demonstration(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "files" / "static"
    assert demo.log_file() == tmp_path / "files" / "server.log"
    assert demo.log_file().parent.is_dir()


def signed_in(address, account):
    """The page after signing in, as a browser would see it."""
    jar = HTTPCookieProcessor(http.cookiejar.CookieJar())
    browser = build_opener(ProxyHandler({}), jar)
    with browser.open(f"{address}accounts/login/", timeout=20) as page:
        key = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.read().decode())[1]
    typed = {
        "login": account["user"],
        "password": account["password"],
        "csrfmiddlewaretoken": key,
        "next": "/accounts/",
    }
    with browser.open(f"{address}accounts/login/", urlencode(typed).encode(), timeout=20) as page:
        return page.status, page.url, page.read().decode()


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux lists them")
def test_everybody_of_the_demonstration_signs_in_and_it_ends_with_all_its_processes(
    tmp_path, tables_laid
):
    tables_laid(tmp_path / DATABASE)
    with subprocess.Popen(
        [*PROGRAM, "demo", "--json", "--no-browser"],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    ) as started:
        told = json.loads(started.stdout.readline())
        assert {account["role"] for account in told["accounts"]} == {r.value for r in PersonRole}
        for account in told["accounts"]:
            status, address, page = signed_in(told["url"], account)
            assert (status, address) == (200, f"{told['url']}accounts/")
            assert account["user"] in page
        family = children(started.pid)
        started.send_signal(signal.SIGINT)
        rest, _ = started.communicate(timeout=30)
        assert (started.returncode, rest) == (0, "")
        assert not any(is_alive(number) for number in family)
