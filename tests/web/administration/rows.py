"""A reorganisation as an administrator types it: xã Làng Ven and xã Cửa Sông become xã Tân Tiến."""

from __future__ import annotations

import html
import re

NEW = "/administration/reorganisations/new/"
HEAD = {"title": "Sáp nhập hai xã", "day": "2026-03-01", "basis": "NQ 12/NQ-HĐND"}
ROWS = """loại,việc,đối tượng,nơi nhận,tên mới,kiểu,trực thuộc
địa bàn,lập,,,Tân Tiến,xã,tỉnh Ninh Bình
địa bàn,sáp nhập,xã Làng Ven,xã Tân Tiến,,,
địa bàn,sáp nhập,xã Cửa Sông,xã Tân Tiến,,,
"""
DRAFT = {**HEAD, "rows": ROWS}


def does(client, deed, **typed):
    """The answer to a button of the form, and its page."""
    answer = client.post(NEW, {**DRAFT, "do": deed, **typed})
    return answer, answer.content.decode()


def table_in(page):
    """The text of the table that a page carries."""
    found = re.search(r'<textarea[^>]*name="rows"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    return html.unescape(found[1]).lstrip("\n") if found else ""


def seen_in(page):
    return re.search(r'name="seen" value="(\d+)"', page)[1]


def applied(client, **typed):
    """The address of the event that was looked at and applied."""
    _, page = does(client, "apply", **typed)
    answer, _ = does(client, "apply-now", seen=seen_in(page), **typed)
    assert answer.status_code == 303
    return answer["Location"]
