"""What chị Lan brings: a small report with a result, a sum, a mention and a cumulative figure."""

from __future__ import annotations

import uuid

from django.core.files.base import ContentFile

from chungtay.actions.bringings.bringing import Parcel, bring
from chungtay.actions.bringings.holding import figures_of
from chungtay.actions.brought.reading import read
from chungtay.domain.bringings import Brought
from chungtay.storage import models
from tests.actions.cast import PROGRAMME, key, later
from tests.web.cast import World

TEXT = """HỘI LHPN XÃ LÀNG VEN
BÁO CÁO
Kết quả phối hợp năm 2026
Hội phối hợp với Ban CHQS xã làm 2,5 km đường liên thôn tại thôn Hạ ngày 19/5/2026.
Hội trao 40 suất quà cho hộ nghèo.
Đã huy động hàng trăm ngày công.
Lũy kế từ đầu nhiệm kỳ trao 900 suất quà.
"""


def parcel(unit: str = "women@lang-ven", **more: str) -> Parcel:
    return Parcel(str(uuid.uuid4()), PROGRAMME, key(unit), **{"period": "2026", **more})


def file(text: str = TEXT, name: str = "bao-cao.txt") -> ContentFile:
    return ContentFile(text.encode(), name=name)


def brought(
    world: World, *files: ContentFile, name: str = "reporter", unit: str = "women@lang-ven"
) -> str:
    """The id of a bringing that is read."""
    made = bring(files or [file()], parcel(unit), by=world.actor(name), at=later(3)).bringing
    for row in models.BroughtFile.objects.filter(bringing=made).order_by("place"):
        read(str(row.id), at=later(3))
    return made


def row(bringing: str) -> models.Bringing:
    return models.Bringing.objects.get(id=bringing)


def figures(bringing: str) -> dict[str, Brought]:
    """What stands in a bringing, by the words of each figure."""
    files = models.BroughtFile.objects.filter(bringing=bringing).order_by("place")
    return {figure.claim.literal: figure for figure in figures_of(files)}


ROAD, GIFTS, MENTION, CUMULATIVE = (
    "2,5 km đường liên thôn", "40 suất quà", "hàng trăm ngày công", "900 suất quà",
)  # fmt: skip
