"""Claims: what was said, in whole smallest steps and in the words it was said in."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from chungtay.domain.claims import Coverage, Kind, Role, Standing
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.storage.models.documents import Document
from chungtay.storage.models.ledger import Recorded, lives
from chungtay.storage.models.places import Place
from chungtay.storage.models.units import Unit

# Shares and scores are kept as whole millionths: nothing that is kept is a float.
MILLION = 1_000_000


def _is_one_of(field: str, kind: type) -> Q:
    return Q(**{f"{field}__in": [member.value for member in kind]})  # type: ignore[attr-defined]


class Claim(Recorded):
    """One figure said by one unit; the columns mirror `domain.claims.Claim`.

    Amounts are whole smallest steps of `measure`, the indicator's own; `written_value` and
    `written_measure` keep what was written. `client_key` is whoever's who created the claim: the
    same key with the same payload is a repeat and harmless, with another it is refused.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="claims")
    of_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    lead = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, related_name="claims")
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, related_name="claims"
    )
    within = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    indicator = models.CharField(max_length=60)
    measure = models.CharField(max_length=20)
    qualifier = models.CharField(max_length=8)
    value_steps = models.BigIntegerField(null=True)
    value_max_steps = models.BigIntegerField(null=True)
    precision_steps = models.BigIntegerField(default=1)
    numerator = models.CharField(max_length=40, blank=True)
    denominator = models.CharField(max_length=40, blank=True)
    written_value = models.TextField(blank=True)
    written_measure = models.CharField(max_length=20, blank=True)
    literal = models.TextField(blank=True)
    since = models.DateField()
    until = models.DateField()
    said_on = models.DateField(null=True)
    kind = models.CharField(max_length=8)
    role = models.CharField(max_length=8)
    share = models.CharField(max_length=8)
    coverage = models.CharField(max_length=8)
    standing = models.CharField(max_length=20)
    partners = models.JSONField(default=list)
    partner_names = models.JSONField(default=list)
    partners_complete = models.BooleanField(default=False)
    categories = models.JSONField(default=list)
    shared = models.BooleanField(default=False)
    either = models.BooleanField(default=False)
    confidence_ppm = models.IntegerField(default=MILLION)
    unit_name = models.TextField(blank=True)
    organisation = models.CharField(max_length=80, blank=True)
    place_name = models.TextField(blank=True)
    place_code = models.CharField(max_length=12, blank=True)
    title = models.TextField(blank=True)
    statement = models.TextField(blank=True)
    source_document = models.TextField(blank=True)
    source_where = models.TextField(blank=True)
    source_quote = models.TextField(blank=True)
    source_sentence = models.TextField(blank=True)
    source_start = models.IntegerField(null=True)
    source_end = models.IntegerField(null=True)
    client_key = models.CharField(max_length=100, unique=True)
    payload_digest = models.CharField(max_length=64)
    persons_digest = models.CharField(max_length=64, blank=True)
    order = models.BigIntegerField()

    class Meta:
        ordering: ClassVar = ["order", "id"]
        indexes: ClassVar = [
            models.Index(fields=["indicator", "since", "until"], name="claims_by_indicator")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=lives(), name="claims_hold_on"),
            models.CheckConstraint(
                condition=Q(qualifier=Qualifier.VAGUE.value, value_steps__isnull=True)
                # A comparison with nothing is neither true nor false, and would pass.
                | (
                    ~Q(qualifier=Qualifier.VAGUE.value)
                    & Q(value_steps__isnull=False, value_steps__gte=0)
                ),
                name="vague_has_no_number",
            ),
            models.CheckConstraint(
                condition=Q(
                    qualifier=Qualifier.RANGE.value,
                    value_max_steps__isnull=False,
                    value_max_steps__gte=F("value_steps"),
                )
                | (~Q(qualifier=Qualifier.RANGE.value) & Q(value_max_steps__isnull=True)),
                name="ranges_run_upward",
            ),
            models.CheckConstraint(
                condition=_is_one_of("qualifier", Qualifier)
                & _is_one_of("kind", Kind)
                & _is_one_of("role", Role)
                & _is_one_of("share", Share)
                & _is_one_of("coverage", Coverage)
                & _is_one_of("standing", Standing),
                name="claims_say_known_things",
            ),
        ]


class ClaimPersons(models.Model):
    """Beneficiaries' names that recognition needs: erasable and never published.

    The claim keeps a digest of the names and of `salt`, which goes with them, so that what was
    erased can be recognised by nobody who guesses names.
    """

    claim = models.OneToOneField(
        Claim, on_delete=models.PROTECT, primary_key=True, related_name="persons"
    )
    names = models.JSONField(null=True)
    salt = models.CharField(max_length=64, blank=True)
