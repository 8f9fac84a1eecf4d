"""What administrators type: each form's words stand in the vocabulary under its own name."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.urls import reverse

from chungtay.domain.permissions import PersonRole
from chungtay.domain.programmes import LEVELS, MOST_DAYS, WHOLE, Deciders
from chungtay.domain.units import Line
from chungtay.vocabulary.days import PeakTerm, peaks
from chungtay.vocabulary.furniture import codes, furniture
from chungtay.vocabulary.states import state
from chungtay.vocabulary.terms import LANGUAGES

Choices = list[tuple[str, str]]


class Worded(forms.Form):
    """A form whose labels are `administration-WORDS-FIELD`, with help under `…-help`."""

    words: ClassVar[str]

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language
        for name, field in self.fields.items():
            code = f"administration-{self.words}-{name.replace('_', '-')}"
            if not isinstance(field.widget, forms.HiddenInput):
                field.label = furniture(code, language)
            if f"{code}-help" in codes():
                field.help_text = furniture(f"{code}-help", language)

        if "speaks" in self.fields:
            named = [(to, furniture(f"administration-speaks-{to}", language)) for to in LANGUAGES]
            self.offer("speaks", named)

    def offer(self, field: str, choices: Choices, *, empty: str = "") -> None:
        """What a list offers; `empty` is the code of the words for none of it."""
        first = [("", furniture(empty, self.language))] if empty else []
        self.fields[field].choices = [*first, *choices]  # type: ignore[attr-defined]

    def offer_places(self, field: str, choices: Choices, *, empty: str, level: str = "") -> None:
        """A list of places; where there are too many for one, a field in which a name is written
        and suggestions follow what one types."""
        if choices:
            first = ("", furniture(empty, self.language))
            self.fields[field].widget = forms.Select(choices=[first, *choices])
            return
        self.fields[field].widget = forms.TextInput(attrs=suggesting(level))
        self.fields[field].help_text = furniture("administration-place-written", self.language)


def _day(**more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=widget, **more)


def _unit(*, required: bool = False) -> forms.CharField:
    """A body by its name; the browser suggests those of the list `units`."""
    widget = forms.TextInput(attrs={"list": "units", "autocomplete": "off"})
    return forms.CharField(required=required, max_length=500, widget=widget)


def suggesting(level: str = "") -> dict[str, str]:
    """What makes the browser fetch names of places while one types; without script the field takes
    any name all the same. `level` is that of what will lie in the place."""
    named = reverse("administration_places_named")
    return {
        "list": "places",
        "autocomplete": "off",
        "hx-get": f"{named}?level={level}" if level else named,
        "hx-trigger": "input changed delay:250ms",
        "hx-target": "#places",
        "hx-select": "#places",
        "hx-swap": "outerHTML",
        "hx-push-url": "false",
        "hx-sync": "this:replace",
    }


def _quiet(**more: Any) -> forms.CharField:
    attributes = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
    return forms.CharField(widget=forms.TextInput(attrs=attributes), **more)


def roles(language: str) -> Choices:
    return [(role.value, state(role).text(language)) for role in PersonRole]


class Finding(Worded):
    """The list of people, narrowed."""

    words = "find"
    q = forms.CharField(required=False)
    role = forms.ChoiceField(required=False)
    unit = _unit()
    lacking = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("role", roles(self.language), empty="administration-any-role")
        lacking = ("post", "second-factor", "password", "active")
        said = [
            (what, furniture(f"administration-lacking-{what}", self.language)) for what in lacking
        ]
        self.offer("lacking", said, empty="administration-anybody")


class PersonForm(Worded):
    """What a person is called."""

    words = "person"
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(max_length=200)
    email = forms.EmailField(required=False, max_length=254)
    speaks = forms.ChoiceField()


class NewPersonForm(PersonForm):
    """A person as they are entered, with their first post."""

    username = _quiet(max_length=150)
    role = forms.ChoiceField(required=False)
    unit = _unit()
    field_order = ("name", "username", "email", "speaks", "role", "unit")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("role", roles(self.language), empty="administration-no-role")


class PostForm(Worded):
    """A role for a unit."""

    words = "post"
    role = forms.ChoiceField()
    unit = _unit()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("role", roles(self.language), empty="administration-choose")


class ReasonForm(Worded):
    """Why something is done to a person."""

    words = "reason"
    reason = forms.CharField(max_length=150)


class ManyForm(Worded):
    """Many people, one a line."""

    words = "many"
    lines = forms.CharField(
        max_length=200_000, widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"})
    )


class UnitForm(Worded):
    """A body as it is entered. `key` becomes its id, so that a form sent twice enters it once."""

    words = "unit"
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    name = forms.CharField(max_length=300)
    kind = forms.ChoiceField()
    place = forms.CharField(required=False, max_length=500)
    same_level = _unit()
    sector = _unit()
    since = _day(required=False)


class NameForm(Worded):
    """A new name from a day on, or the old one put right."""

    words = "name"
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    seen_en = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(max_length=300)
    speaks = forms.ChoiceField()
    corrects = forms.BooleanField(required=False)
    since = _day(required=False)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("corrects") and not cleaned.get("since"):
            self.add_error("since", furniture("administration-name-when", self.language))
        return cleaned

    @property
    def day(self) -> date | None:
        """The day from which the name holds; None where the old one is put right."""
        return None if self.cleaned_data["corrects"] else self.cleaned_data["since"]

    @property
    def seen_name(self) -> str:
        key = "seen_en" if self.cleaned_data["speaks"] == "en" else "seen"
        return str(self.cleaned_data[key])


class ParentForm(Worded):
    """Whom a body stands under on one line, from a day on."""

    words = "parent"
    line = forms.ChoiceField(choices=[(line.value, "") for line in Line], widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    parent = _unit()
    since = _day()


class ClosingForm(Worded):
    """To whom a body is handed over, and when."""

    words = "closing"
    heir = _unit(required=True)
    day = _day()
    carry = forms.BooleanField(required=False)


class PlaceForm(Worded):
    """A place as it is entered."""

    words = "place"
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    level = forms.CharField(widget=forms.HiddenInput)
    kind = forms.CharField(required=False, max_length=40)
    name = forms.CharField(max_length=300)
    parent = forms.CharField(required=False, max_length=500)
    code = forms.CharField(required=False, max_length=12)
    since = _day(required=False)


def _campaign_line(peak: PeakTerm, year: str) -> str:
    """ "youth-month-2026; 1/3/2026; 31/3/2026" """
    days = (f"{day}/{month}/{year}" for month, day in (peak.first, peak.last))
    return "; ".join((f"{peak.code}-{year}", *days))


class CharterForm(Worded):
    """What a programme is called and by which rules it counts."""

    words = "charter"
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    name_vi = forms.CharField(max_length=300)
    name_en = forms.CharField(required=False, max_length=300)
    place_name = forms.CharField(required=False, max_length=200)
    issuer = forms.CharField(required=False, max_length=300)
    close_day = forms.IntegerField(min_value=1, max_value=31)
    close_month = forms.IntegerField(min_value=1, max_value=12)
    campaigns = forms.CharField(
        required=False, max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
    )  # fmt: skip
    propose = forms.DecimalField(min_value=0, max_value=WHOLE, decimal_places=2)
    accept = forms.DecimalField(min_value=0, max_value=WHOLE, decimal_places=2)
    stock_days = forms.IntegerField(min_value=1, max_value=3660)
    example_year = "2026"  # words, no amount

    @property
    def known_campaigns(self) -> tuple[tuple[str, str], ...]:
        """Lines as the field takes them, of the campaigns that have a name already."""
        return tuple(
            (_campaign_line(peak, self.example_year), peak.text(self.language))
            for peak in peaks().values()
        )


class NewProgrammeForm(CharterForm):
    """A programme as it is founded."""

    code = _quiet(max_length=39)
    field_order = ("code",)


class ChoicesForm(Worded):
    """What a programme's people choose beyond the charter."""

    words = "choices"
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    deciders = forms.ChoiceField(widget=forms.RadioSelect)
    preticked = forms.IntegerField(min_value=0, max_value=WHOLE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(d.value, furniture(f"administration-deciders-{d.value}", self.language))
                for d in Deciders]  # fmt: skip
        self.offer("deciders", said)
        for level in LEVELS:
            words = furniture(f"administration-level-{level}", self.language)
            self.fields[f"days_{level}"] = forms.IntegerField(
                min_value=0, max_value=MOST_DAYS, label=words
            )

    @property
    def days(self) -> list[forms.BoundField]:
        """The fields of the deadlines, by level."""
        return [self[f"days_{level}"] for level in LEVELS]
