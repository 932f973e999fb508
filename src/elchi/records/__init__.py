"""The nouns of Elchi: frozen records that carry no behaviour beyond their own invariants.

Three layers never mix: a mention is words, a finding is what one article says, and an event, agreement or
commitment is what the record concludes from many findings.
"""

from elchi.records.agreement import Agreement, Ratification
from elchi.records.article import Article, Capture, Rejected, Source
from elchi.records.commitment import Commitment, Fulfilment, Repetition, Standing
from elchi.records.conclusions import Dispute, Version
from elchi.records.event import Event, Stage
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
from elchi.records.judgement import Anchor, Judgement
from elchi.records.lines import Line
from elchi.records.mechanism import Mechanism, Session
from elchi.records.mention import Mention
from elchi.records.person import Person, Tenure
from elchi.records.programme import Evidence, Followed, Following, Item, Programme
from elchi.records.quote import Quote
from elchi.records.series import Point, Series, Target
from elchi.records.statistics import Statistic
from elchi.records.when import When

__all__ = [
    "Agreement",
    "AgreementFound",
    "Anchor",
    "Article",
    "Capture",
    "Commitment",
    "CommitmentFound",
    "Dispute",
    "Event",
    "EventFound",
    "Evidence",
    "FigureFound",
    "Finding",
    "Followed",
    "Following",
    "FormatFound",
    "Fulfilment",
    "Item",
    "Judgement",
    "Line",
    "Mechanism",
    "MechanismFound",
    "Mention",
    "OfficeFound",
    "Participant",
    "Person",
    "Place",
    "Point",
    "Programme",
    "Quote",
    "Ratification",
    "Rejected",
    "Repetition",
    "SectorFound",
    "Series",
    "Session",
    "Source",
    "Stage",
    "Standing",
    "Statistic",
    "Target",
    "Tenure",
    "Version",
    "When",
]
