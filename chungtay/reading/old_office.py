"""Old Word and Excel files as new ones, by the machine's own LibreOffice, where it has one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from chungtay.reading.safety import MOST_BYTES, FileCorrupt, FileOfOldOffice

_PROGRAMMES = ("soffice", "libreoffice")
_SECONDS = 60
# Its own profile: nothing of anybody's settings, no macro, nothing fetched from elsewhere. Writer
# counts "never" as 0, Calc as 1; whatever else would ask the network asks a port that answers not.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>1</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""


def renewed(content: bytes, *, name: str, ending: str) -> bytes:
    """The file in the format of an ending (".docx", ".xlsx"). Raises `FileOfOldOffice` where the
    machine has no LibreOffice, `FileCorrupt` where it makes nothing of the file in time."""
    programme = next((path for one in _PROGRAMMES if (path := shutil.which(one))), None)
    if programme is None:
        raise FileOfOldOffice(file=name, new=ending)
    with tempfile.TemporaryDirectory(prefix="chungtay-") as folder:
        # The name is ours: what strangers call their files is no argument for a programme.
        old, new = Path(folder) / "old", Path(folder) / "new" / f"old{ending}"
        old.write_bytes(content)
        profile = Path(folder) / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        _run([programme, *_arguments(profile, ending, new.parent), str(old)], folder)
        if not new.is_file() or new.stat().st_size > MOST_BYTES:
            raise FileCorrupt(file=name)
        return new.read_bytes()


def _arguments(profile: Path, ending: str, into: Path) -> list[str]:
    quiet = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"]
    home = f"-env:UserInstallation={profile.as_uri()}"
    return [*quiet, home, "--convert-to", ending.removeprefix("."), "--outdir", str(into)]


def _run(command: list[str], folder: str) -> None:
    """In a group of its own, which ends as a whole when the time is over: LibreOffice starts
    others."""
    known = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL") if key in os.environ}
    running = subprocess.Popen(
        command,
        cwd=folder,
        env={**known, "HOME": folder},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        running.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        pass
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
