"""`chungtay demo`: one command, an address, and a sign-in for every role. The journeys start it."""

from __future__ import annotations

import io
import json
import socket

import pytest

from chungtay.actions.demonstration import Account
from chungtay.actions.serving import PortTaken
from chungtay.cli.management.commands import demo

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
