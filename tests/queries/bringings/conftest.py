"""The small cast signed in, with files in a folder of the suite's own."""

from __future__ import annotations

from tests.web.conftest import _files_of_the_suite, everybody, programme, said, world

__all__ = ["_files_of_the_suite", "everybody", "programme", "said", "world"]
