"""The tables, one file a noun."""

from __future__ import annotations

from chungtay.storage.models.claims import MILLION, Claim, ClaimPersons
from chungtay.storage.models.documents import Document, DocumentText
from chungtay.storage.models.ledger import LedgerEntry, Recorded
from chungtay.storage.models.places import Inheritance, Place, PlaceName
from chungtay.storage.models.programmes import Programme, Selection, Target
from chungtay.storage.models.publications import Publication
from chungtay.storage.models.recognitions import Decision, Join, JoinClaim, NotSame, PartOf
from chungtay.storage.models.units import Unit, UnitName, UnitParent, UnitSuccession

# Everything that belongs to an entry of the ledger, in an order in which rows may be written.
RECORDED: tuple[type[Recorded], ...] = (
    Place,
    PlaceName,
    Inheritance,
    Unit,
    UnitName,
    UnitParent,
    UnitSuccession,
    Programme,
    Target,
    Document,
    Claim,
    Selection,
    Join,
    JoinClaim,
    NotSame,
    PartOf,
    Decision,
    Publication,
)

__all__ = [
    "MILLION",
    "RECORDED",
    "Claim",
    "ClaimPersons",
    "Decision",
    "Document",
    "DocumentText",
    "Inheritance",
    "Join",
    "JoinClaim",
    "LedgerEntry",
    "NotSame",
    "PartOf",
    "Place",
    "PlaceName",
    "Programme",
    "Publication",
    "Recorded",
    "Selection",
    "Target",
    "Unit",
    "UnitName",
    "UnitParent",
    "UnitSuccession",
]
