"""Agreements and commitments: by the extension's schemata, or with the standard model alone."""

from collections.abc import Sequence
from typing import Protocol

from elchi.publishing.captions import Captions
from elchi.publishing.exports.ftm.entity import Entity, countries, end, entity, start
from elchi.publishing.exports.ftm.events import disputes
from elchi.publishing.exports.ftm.sources import LANGUAGES, proof, words
from elchi.records import Agreement, Commitment
from elchi.storage.streaming import Told


class Papers(Protocol):
    """How agreements and commitments are written."""

    def agreement(self, one: Agreement, told: Sequence[Told], captions: Captions) -> Entity:
        """The entity of an agreement."""

    def commitment(self, one: Commitment, told: Sequence[Told], captions: Captions) -> Entity:
        """The entity of a commitment."""


class Extended:
    """By DiplomaticAgreement and DiplomaticCommitment of the extension."""

    def agreement(self, one: Agreement, told: Sequence[Told], captions: Captions) -> Entity:
        """A DiplomaticAgreement with titles in every language, parties, dates, and what it amends and replaces."""
        title = captions.agreement(one).text
        return entity(
            "DiplomaticAgreement",
            agreement_key(one.id),
            name=title,
            alias=[words for found in one.titles.values() for words in found if words.casefold() != title.casefold()],
            agreementType=one.type,
            level=one.level,
            status=one.status,
            party=countries(one.parties),
            signedOn=start(one.signed_on),
            inForceOn=start(one.in_force),
            startDate=start(one.valid_from),
            endDate=end(one.valid_to),
            ratification=[" ".join(filter(None, (each.country.lower(), each.when))) for each in one.ratified],
            documentCount=one.count,
            amends=[agreement_key(other) for other in one.amends],
            replaces=[agreement_key(other) for other in one.replaces],
            titleLanguage=[LANGUAGES[code] for code in one.titles if code in LANGUAGES],
            description=words(told),
            notes=disputes(one.disputes),
            proof=proof(told),
        )

    def commitment(self, one: Commitment, told: Sequence[Told], captions: Captions) -> Entity:
        """A DiplomaticCommitment with its words in every language, who made it, when, its deadline."""
        return entity(
            "DiplomaticCommitment",
            commitment_key(one.id),
            name=captions.commitment(one).text,
            action=one.actions.values(),
            party=countries(one.by),
            force=one.force,
            sector=one.sector,
            mechanism=one.mechanism,
            saidOn=[start(each.said) for each in one.said],
            dueOn=end(one.due),
            description=words(told),
            notes=disputes(one.disputes),
            proof=proof(told),
        )


class Plain:
    """By schemata that every FollowTheMoney has: an agreement is a Document, a commitment a Note on its page."""

    def agreement(self, one: Agreement, told: Sequence[Told], captions: Captions) -> Entity:
        """A Document: its titles, the day it was signed, its parties; type and status are keywords."""
        caption = captions.agreement(one)
        return entity(
            "Document",
            agreement_key(one.id),
            fileName=caption.text,
            title=[caption.text, *(words for found in one.titles.values() for words in found)],
            country=countries(one.parties),
            authoredAt=start(one.signed_on),
            language=[LANGUAGES[code] for code in one.titles if code in LANGUAGES],
            keywords=[one.type, one.level, one.status],
            summary=_term(one),
            description=words(told),
            notes=disputes(one.disputes),
            proof=proof(told),
        )

    def commitment(self, one: Commitment, told: Sequence[Told], captions: Captions) -> Entity:
        """A Note: its words, who made it, deadline as text, the pages that it is a note on."""
        return entity(
            "Note",
            commitment_key(one.id),
            name=captions.commitment(one).text,
            description=one.actions.values(),
            country=countries(one.by),
            summary=f"due {one.due}" if one.due else None,
            keywords=["commitment", one.force, one.sector],
            entity=proof(told),
            notes=[*words(told), *disputes(one.disputes)],
            proof=proof(told),
        )


def agreement_key(one: str) -> str:
    """The id of an agreement's entity."""
    return f"agreement-{one}"


def commitment_key(one: str) -> str:
    """The id of a commitment's entity."""
    return f"commitment-{one}"


def _term(one: Agreement) -> str | None:
    return f"valid {one.valid_from or '…'} – {one.valid_to or '…'}" if one.valid_from or one.valid_to else None
