"""Browsers call themselves many things; people read two words."""

from __future__ import annotations

import pytest

from chungtay.web.accounts.devices import Device, device

ANDROID = "Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) "
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (ANDROID + "Chrome/126.0.0.0 Mobile Safari/537.36", Device("Chrome", "Android")),
        (
            ANDROID + "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
            Device("Samsung Internet", "Android"),
        ),
        (WINDOWS + "Chrome/126.0 Safari/537.36 Edg/126.0", Device("Edge", "Windows")),
        (
            WINDOWS + "coc_coc_browser/127.0 Chrome/121.0 Safari/537.36",
            Device("Cốc Cốc", "Windows"),
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0", Device("Firefox", "Linux")),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1",
            Device("Safari", "iOS"),
        ),
        ("curl/8.5.0", Device("", "")),
    ],
)
def test_a_browser_is_known_by_its_truest_name(said, meant):
    assert device(said) == meant
