"""The nouns of Elchi: frozen records that carry no behaviour beyond their own invariants.

Three layers never mix: a mention is words, a finding is what one article says, and an event, agreement or
commitment is what the record concludes from many findings.
"""

from elchi.records.article import Article, Capture, Rejected, Source
from elchi.records.conclusions import Event, Link
from elchi.records.findings import (
    AgreementFound,
    CommitmentFound,
    EventFound,
    FigureFound,
    Finding,
    FormatFound,
    MechanismFound,
    OfficeFound,
    Participant,
    Place,
    SectorFound,
)
from elchi.records.lines import Line
from elchi.records.mention import Mention
from elchi.records.quote import Quote
from elchi.records.when import When

__all__ = [
    "AgreementFound",
    "Article",
    "Capture",
    "CommitmentFound",
    "Event",
    "EventFound",
    "FigureFound",
    "Finding",
    "FormatFound",
    "Line",
    "Link",
    "MechanismFound",
    "Mention",
    "OfficeFound",
    "Participant",
    "Place",
    "Quote",
    "Rejected",
    "SectorFound",
    "Source",
    "When",
]
