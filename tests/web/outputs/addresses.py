"""What stands in the addresses of what is taken out: no record, so nothing is somebody else's."""

from __future__ import annotations

OWN = {"output_report": lambda _: ("docx",), "output_table": lambda _: ("claims", "csv")}
FOREIGN: dict = {}
