"""Which pages the journeys open, as whom: every address that answers with a page stands here.

`tests/web/test_opened_pages.py` fails for an address that is new and in no list.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.urls import Resolver404, ResolverMatch, resolve

from chungtay.vocabulary.territory import national


@dataclass(frozen=True)
class Way:
    """The first link on a page that leads to an address of this name, holding this."""

    start: str | Way
    name: str
    holding: tuple[tuple[str, str], ...] = ()

    def is_shown_by(self, address: str) -> bool:
        match = resolved(address)
        if match is None or match.url_name != self.name:
            return False
        return all(match.kwargs.get(key) == held for key, held in self.holding)


Page = str | Way

# By a name for the picture, at both widths and in both languages.
PAGES: dict[str, dict[str, str]] = {
    "reporter": {
        "home": "/",
        "record": "/record/",
        "reports": "/reports/",
        "decide": "/decide/",
        "totals": "/totals/",
        "joint": "/joint/",
        "activities": "/activities/",
        "history": "/history/",
        "search": "/search/?q=duong",
        "account": "/accounts/",
    },
    "standing": {
        "home-standing": "/",
        "totals-standing": "/totals/",
        "totals-by-place": "/totals/?by=place&indicator=rural-road-km",
        "open-a-number": "/totals/open/?indicator=labour-days",
        "joint-standing": "/joint/",
        "decide-standing": "/decide/",
        "disputes": "/decide/disputes/",
        "outputs": "/out/",
    },
    "leader": {"home-leader": "/"},
    "administrator": {"home-administrator": "/", "administration": "/administration/"},
}
ACTIVITY = Way("/activities/", "activity")
RECOGNITION = Way("/decide/", "recognition")
LINKED: dict[str, dict[str, Way]] = {
    "standing": {
        "activity": ACTIVITY,
        "recognition": RECOGNITION,
        "ledger": Way("/joint/", "ledger"),
        "entry": Way("/history/", "entry"),
    },
    "administrator": {
        "people": Way("/administration/", "administration_people"),
        "units": Way("/administration/", "administration_units"),
        "places": Way("/administration/", "administration_places"),
        "programme": Way("/administration/", "administration_programme"),
    },
}

DOUBT = national().review[0]  # of the country's territory, which every installation carries
CLAIM = Way(ACTIVITY, "claim")
DOCUMENT = Way(RECOGNITION, "document")
DISPUTE = Way("/decide/disputes/", "dispute")
ASSET = Way("/activities/assets/?q=đường", "asset")
UNIT = Way("/administration/units/?line=sector", "administration_unit")
STORY = Way("/totals/?by=unit&structure=as-reported&period=2025", "story")
# Once each, with everything unfolded: on a phone, in one language and the other in turn.
ONCE: dict[str, tuple[Page, ...]] = {
    "": (
        "/accounts/login/",
        "/accounts/inactive/",
        "/accounts/password/reset/",
        "/accounts/password/reset/done/",
        "/accounts/password/reset/key/done/",
        "/accounts/password/reset/key/0-0/",
    ),
    "reporter": (
        "/search/?q=x",
        "/search/?q=không+có+gì+như+thế",
        "/activities/?q=không+có+gì+như+thế",
        "/decide/?tab=machine",
        "/decide/?tab=told",
        "/decide/disputes/",
        "/accounts/logout/",
        "/accounts/password/change/",
        "/accounts/reauthenticate/",
        "/accounts/sessions/",
    ),
    "coordinator": ("/",),
    "standing": (
        "/questions/",
        "/learned/",
        "/decide/?tab=decided",
        "/activities/assets/",
        ASSET,
        Way(ASSET, "asset_pair"),
        "/totals/worth/",
        "/totals/worth/?indicator=labour-days",
        DISPUTE,
        CLAIM,
        DOCUMENT,
        Way(ACTIVITY, "history_of", (("kind", "activity"),)),
        Way(CLAIM, "history_of", (("kind", "claim"),)),
        Way(DOCUMENT, "history_of", (("kind", "document"),)),
        Way(RECOGNITION, "history_of", (("kind", "recognition"),)),
        "/totals/?indicator=gifts",
        "/totals/?by=unit&structure=as-reported&period=2025",
        "/totals/?against=year-before",
        "/totals/changes/",
        STORY,
    ),
    "administrator": (
        "/administration/organisations/",
        "/administration/log/",
        "/administration/people/?q=không+có+ai",
        "/administration/people/new/",
        "/administration/people/many/",
        Way("/administration/people/", "administration_person"),
        "/administration/units/?line=sector",
        "/administration/units/new/",
        UNIT,
        Way(UNIT, "administration_unit_close"),
        "/administration/places/new/",
        "/administration/places/named/?parent=xã",
        Way("/administration/places/", "administration_place"),
        "/administration/reorganisations/",
        "/administration/reorganisations/new/",
        "/administration/territory/",
        f"/administration/territory/{DOUBT.code}-{DOUBT.new}/",
        "/administration/programme/new/",
        "/administration/programme/indicators/",
        "/administration/programme/targets/",
    ),
}
# Forms that come back with what is wrong when they are sent with nothing typed.
SENT_EMPTY: dict[str, tuple[tuple[Page, str], ...]] = {
    "": (("/accounts/login/", "form.card"),),
    "reporter": (("/reports/", "form[enctype]"), ("/accounts/password/change/", "form.card")),
    "standing": ((DISPUTE, "form.verdict"),),
    "administrator": (
        ("/administration/people/new/", "form.narrow"),
        ("/administration/people/many/", "main form"),
        ("/administration/units/new/", "form.narrow"),
        ("/administration/places/new/", "form.narrow"),
        ("/administration/programme/new/", "main form"),
    ),
}
# What is refused by its address alone.
REFUSED: dict[str, int] = {
    "/administration/": 403,
    "/nowhere/": 404,
    "/looked/": 405,
    "/totals/?period=never": 422,
    "/activities/?period=never": 422,
    "/out/?period=never": 422,
}
# Pages that are there only after something was done; a story leads to them.
OF_A_REPORT = {"draft", "bringing", "figure", "figure_new"}
OF_A_REORGANISATION = {"administration_reorganisation", "administration_reorganisation_undo"}
OF_AN_ACCOUNT = {
    "account_reset_password_from_key",
    "account_set_password",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
}


def resolved(address: str) -> ResolverMatch | None:
    try:
        return resolve(urlsplit(address).path)
    except Resolver404:
        return None


def named(page: Page) -> str:
    """The name of a page's address."""
    if isinstance(page, Way):
        return page.name
    match = resolved(page)
    return str(match.url_name) if match else ""


def opened() -> set[str]:
    """The names of all addresses that a browser opens."""
    looked_at = [*PAGES.values(), *LINKED.values()]
    pages = [page for pages in looked_at for page in pages.values()]
    pages += [page for pages in ONCE.values() for page in pages]
    return {named(page) for page in pages} | OF_A_REPORT | OF_A_REORGANISATION | OF_AN_ACCOUNT
