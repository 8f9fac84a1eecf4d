"""The tables, one file a noun."""

from __future__ import annotations

from chungtay.storage.models.claims import MILLION, Claim, ClaimPersons
from chungtay.storage.models.documents import Document, DocumentText
from chungtay.storage.models.drafts import Bringing, BroughtFile, Draft, DraftFile, Postponed
from chungtay.storage.models.evidence import Evidence
from chungtay.storage.models.learning import LearnedSpelling, SpellingUse
from chungtay.storage.models.ledger import LedgerEntry, Recorded
from chungtay.storage.models.notices import Notice, Objection
from chungtay.storage.models.people import Appointment, Person
from chungtay.storage.models.places import (
    Inheritance,
    Place,
    PlaceAttribute,
    PlaceEnd,
    PlaceName,
    PlaceParent,
)
from chungtay.storage.models.programmes import (
    AskedIndicator,
    Programme,
    ProgrammeChoice,
    Selection,
    Target,
)
from chungtay.storage.models.publications import Publication
from chungtay.storage.models.recognitions import (
    AssetTie,
    Decision,
    Join,
    JoinClaim,
    NotSame,
    PartOf,
)
from chungtay.storage.models.reorganisations import Reorganisation
from chungtay.storage.models.units import (
    Unit,
    UnitEnd,
    UnitName,
    UnitParent,
    UnitPlace,
    UnitSuccession,
)

# Everything that belongs to an entry of the ledger, in an order in which rows may be written.
RECORDED: tuple[type[Recorded], ...] = (
    Place,
    PlaceName,
    PlaceParent,
    PlaceAttribute,
    PlaceEnd,
    Inheritance,
    Unit,
    UnitName,
    UnitPlace,
    UnitParent,
    UnitSuccession,
    UnitEnd,
    Appointment,
    Reorganisation,
    Programme,
    Target,
    AskedIndicator,
    ProgrammeChoice,
    Document,
    Claim,
    Selection,
    Join,
    JoinClaim,
    NotSame,
    PartOf,
    AssetTie,
    Decision,
    Evidence,
    Notice,
    Objection,
    LearnedSpelling,
    SpellingUse,
    Publication,
)

__all__ = [
    "MILLION",
    "RECORDED",
    "Appointment",
    "AskedIndicator",
    "AssetTie",
    "Bringing",
    "BroughtFile",
    "Claim",
    "ClaimPersons",
    "Decision",
    "Document",
    "DocumentText",
    "Draft",
    "DraftFile",
    "Evidence",
    "Inheritance",
    "Join",
    "JoinClaim",
    "LearnedSpelling",
    "LedgerEntry",
    "NotSame",
    "Notice",
    "Objection",
    "PartOf",
    "Person",
    "Place",
    "PlaceAttribute",
    "PlaceEnd",
    "PlaceName",
    "PlaceParent",
    "Postponed",
    "Programme",
    "ProgrammeChoice",
    "Publication",
    "Recorded",
    "Reorganisation",
    "Selection",
    "SpellingUse",
    "Target",
    "Unit",
    "UnitEnd",
    "UnitName",
    "UnitParent",
    "UnitPlace",
    "UnitSuccession",
]
