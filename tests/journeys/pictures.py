"""Puts the pictures that the papers show into docs/pictures, out of those the journeys took.

python -m tests.journeys.pictures
"""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from tests.journeys.browser import PICTURES, ROOT

SHOWN = ROOT / "docs" / "pictures"
TALLEST = {360: 1100, 1280: 1500}  # pixels; what lies further down is cut off
COLOURS = 96


def wanted() -> set[str]:
    """The pictures of pages that any paper shows."""
    papers = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in papers)
    return set(re.findall(r"pictures/([a-z-]+-(?:vi|en)-(?:360|1280)\.png)", text))


def keep(source: Path, target: Path) -> None:
    """Cut to what fits a page, in few colours: a picture in a repository is kept for ever."""
    picture = Image.open(source).convert("RGB")
    height = min(picture.height, TALLEST[picture.width])
    cut = picture.crop((0, 0, picture.width, height))
    cut.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def main() -> None:
    """Says which picture no journey took."""
    for name in sorted(wanted()):
        taken = PICTURES / name
        if taken.is_file():
            keep(taken, SHOWN / name)
        else:
            print(f"no journey took {name}")


if __name__ == "__main__":
    main()
