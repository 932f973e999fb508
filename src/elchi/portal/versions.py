"""Where accounts differ: each value with the outlets that give it and the words they give it in."""

import msgspec

from elchi.portal.asking import Ask
from elchi.records import Dispute, Place, Quote
from elchi.storage import Testimony

FIELDS = {"when": ("when",), "place": ("place",), "mode": ("mode", "type"), "status": ("status",)}


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """One value in the reader's language, and the accounts that give it, each with the words for this field."""

    words: str
    accounts: list[Testimony]


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
            label=_label(ask, dispute.field),
            variants=[
                Variant(
                    words=_words(ask, dispute.field, version.value),
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


def _label(ask: Ask, field: str) -> str:
    tongue = ask.tongue
    labels = {
        "when": tongue.text("When"),
        "place": tongue.text("Where"),
        "mode": tongue.text("Of which kind"),
        "status": tongue.text("Whether it took place"),
    }
    return labels.get(field, field)


def _words(ask: Ask, field: str, value: str) -> str:
    tongue = ask.tongue
    match field:
        case "when":
            return tongue.date(value)
        case "mode":
            return tongue.label("mode", value)
        case "status":
            return tongue.label("status", value)
        case "place" if value.isupper():
            return tongue.country(value)
        case "place":
            return tongue.wording.place(Place(city=value))
    return value
