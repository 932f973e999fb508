"""Where accounts differ: each value with the outlets that give it and the words they give it in."""

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.tongue import Tongue
from elchi.publishing.wording import capital
from elchi.records import Dispute, Place, Quote
from elchi.storage import Testimony

FIELDS = {"when": ("when",), "place": ("place",), "mode": ("mode", "type"), "status": ("status",)}


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """One value in the reader's language, the accounts that give it, each with its words, and it as it is kept."""

    words: str
    accounts: list[Testimony]
    value: str = ""


class Differing(msgspec.Struct, frozen=True, kw_only=True):
    """A field of which accounts differ, the best supported value first."""

    field: str
    label: str
    variants: list[Variant]


def differing(ask: Ask, disputes: list[Dispute], accounts: dict[str, Testimony]) -> list[Differing]:
    """The disputes of an event in the reader's words."""
    return [
        Differing(
            field=dispute.field,
            label=label(ask.tongue, dispute.field),
            variants=[
                Variant(
                    words=said(ask.tongue, dispute.field, version.value),
                    value=version.value,
                    accounts=[_on(accounts[key], dispute.field) for key in version.findings if key in accounts],
                )
                for version in dispute.versions
            ],
        )
        for dispute in disputes
    ]


def _on(account: Testimony, field: str) -> Testimony:
    """The account with the words for the field marked, where they stand in its sentence."""
    found = next((quote for quote in account.further if quote.field in FIELDS.get(field, ())), None)
    inside = found and account.sentence.start <= found.start and found.end <= account.sentence.end
    return msgspec.structs.replace(account, quote=found) if isinstance(found, Quote) and inside else account


def label(tongue: Tongue, field: str) -> str:
    """What a field of an event or a document is called."""
    labels = {
        "when": tongue.text("When"),
        "place": tongue.text("Where"),
        "mode": tongue.text("Of which kind"),
        "status": tongue.text("Whether it took place"),
    }
    return labels.get(field) or tongue.text(field.replace("_", " ").capitalize())


def said(tongue: Tongue, field: str, value: str, of: str = "event") -> str:
    """A value of a field in the reader's language; `of` is the kind of conclusion: "event", "agreement"."""
    match (of, field):
        case (_, "when" | "signed_on" | "in_force" | "valid_from" | "valid_to"):
            return tongue.date(value)
        case ("agreement", "status"):
            return capital(tongue.wording.state(value))
        case ("agreement", "type"):
            return tongue.label("agreement_type", value)
        case (_, "mode" | "status" | "level"):
            return tongue.label(field, value)
        case (_, "place"):
            return tongue.country(value) if value.isupper() else tongue.wording.place(Place(city=value))
    return value
