"""Old Word and Excel files are read where the machine has LibreOffice, and refused with a way out
where it has none. The programme is a stand-in: the real one is outside the process."""

import hashlib
import os
import sys
from pathlib import Path

import pytest
from lxml import etree

from chungtay.reading import old_office
from chungtay.reading.files import open_document
from chungtay.reading.old_office import renewed
from chungtay.reading.safety import FileCorrupt, FileOfOldOffice

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")


@pytest.fixture
def programme(tmp_path, monkeypatch):
    """Puts a programme of the given lines of Python in the place of LibreOffice."""

    def placed(*lines):
        path = tmp_path / "soffice"
        told = ["import os, sys, time, pathlib", "into = pathlib.Path(sys.argv[-2])", *lines]
        path.write_text("\n".join([f"#!{sys.executable}", *told]))
        path.chmod(0o755)
        monkeypatch.setattr(old_office.shutil, "which", lambda name: str(path))

    return placed


def test_without_libreoffice_a_person_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(old_office.shutil, "which", lambda name: None)
    with pytest.raises(FileOfOldOffice) as refusal:
        renewed(OLD_WORD, name="cu.doc", ending=".docx")
    assert refusal.value.facts == {"file": "cu.doc", "new": ".docx"}


def test_an_old_file_is_read_as_the_new_one_that_libreoffice_makes(save, save_word, programme):
    new = save_word("moi.docx", ["Trao 12 suất quà"])
    programme("into.mkdir()", f"(into / 'old.docx').write_bytes(open({str(new)!r}, 'rb').read())")
    file = save("bao cao cu.doc", OLD_WORD)
    document = open_document(file)
    assert document.text.strip() == "Trao 12 suất quà"
    assert document.sha256 == hashlib.sha256(OLD_WORD).hexdigest()
    assert [(w.code, dict(w.facts)) for w in document.warnings] == [
        ("file-renewed", {"found": ".docx"})
    ]


def test_it_works_in_a_profile_of_its_own_without_macros(programme, tmp_path):
    told = tmp_path / "told"
    programme(f"open({str(told)!r}, 'w').write('\\n'.join([os.environ['HOME'], *sys.argv]))")
    with pytest.raises(FileCorrupt):
        renewed(OLD_WORD, name="x.doc", ending=".docx")
    home, *arguments = told.read_text().split("\n")
    assert home != os.environ.get("HOME")
    assert any(one.startswith(f"-env:UserInstallation=file://{home}") for one in arguments)
    assert {"--headless", "--norestore"} <= set(arguments)
    assert "DisableMacrosExecution" in old_office._SETTINGS
    assert not Path(home).exists()


def test_a_conversion_that_does_not_end_is_ended(programme, tmp_path, monkeypatch):
    monkeypatch.setattr(old_office, "_SECONDS", 0.5)
    child = tmp_path / "child"
    programme(f"open({str(child)!r}, 'w').write(str(os.getpid()))", "time.sleep(600)")
    with pytest.raises(FileCorrupt):
        renewed(OLD_WORD, name="x.doc", ending=".docx")
    if child.exists():
        with pytest.raises(ProcessLookupError):
            os.kill(int(child.read_text()), 0)


def test_its_profile_forbids_macros_links_and_the_network(programme, tmp_path):
    told = tmp_path / "told"
    programme(
        "profile = next(a for a in sys.argv if 'UserInstallation' in a).partition('file://')[2]",
        "settings = pathlib.Path(profile, 'user', 'registrymodifications.xcu')",
        f"pathlib.Path({str(told)!r}).write_bytes(settings.read_bytes())",
    )
    with pytest.raises(FileCorrupt):
        renewed(OLD_WORD, name="x.doc", ending=".docx")
    name = "{http://openoffice.org/2001/registry}name"
    found = {
        (item.get(name.replace("name", "path")).rpartition(".")[2], prop.get(name)): prop[0].text
        for item in etree.fromstring(told.read_bytes())
        for prop in item
    }
    assert found["Common/Security/Scripting", "DisableMacrosExecution"] == "true"
    assert found["Writer/Content/Update", "Link"] == "0"
    assert found["Calc/Content/Update", "Link"] == "1"
    assert found["Inet/Settings", "ooInetHTTPProxyPort"] == "9"
