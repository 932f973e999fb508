"""Documents that an item asks to be signed, adopted or ratified."""

from functools import lru_cache

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.following.rules.verdict import Verdict
from elchi.language import Span, load
from elchi.linking.agreements.kinship import kinship
from elchi.linking.agreements.report import FAMILIES
from elchi.linking.agreements.sketch import sketched
from elchi.records import AgreementFound
from elchi.records.vocabulary import AgreementStatus, Bearing, LanguageCode

BEARINGS: dict[AgreementStatus, Bearing] = {
    "signed": "done",
    "in-force": "done",
    "ratified": "done",
    "initialled": "progress",
    "planned": "progress",
    "mentioned": "mentioned",
    "expired": "mentioned",
}
RATIFIED = frozenset({"ratified", "in-force"})
REMEMBERED = 20_000


def paper(aim: Aim, heard: Heard) -> Verdict | None:
    """A document of the family that the item names, on the same subject."""
    found = heard.finding
    if not isinstance(found, AgreementFound) or found.type == "package":
        return None
    if not {FAMILIES.get(kind, kind) for kind in aim.traits.documents} & {FAMILIES.get(found.type, found.type)}:
        return None
    wanted = sketched(title_in(aim.item.text, aim.programme.language), aim.programme.language)
    told = sketched(found.title, heard.article.language)
    if wanted.years and found.valid_from and int(found.valid_from[:4]) not in wanted.years:
        return None
    kin = kinship(wanted, told)
    if kin not in ("equal", "part", "akin"):
        return None
    bearing = _bearing(aim, found)
    return Verdict(bearing, f"document/{kin}", kin == "equal" and (found.signed_on is not None or bearing != "done"))


def _bearing(aim: Aim, found: AgreementFound) -> Bearing:
    """A signed document is halfway where ratification is asked for."""
    asked = "ratification" in aim.traits.events
    if asked and found.status not in RATIFIED:
        return "progress" if found.status == "signed" else "mentioned"
    return BEARINGS[found.status]


@lru_cache(REMEMBERED)
def title_in(text: str, code: LanguageCode) -> str:
    """The words of an item that are a document's title: from its type word on, or up to it where verbs come last.

    >>> title_in("Подписать соглашение о торговле", "ru")
    'соглашение о торговле'
    """
    language = load(code)
    tokens = language.tokens(text, Span(0, len(text)))
    hits = [hit for hit in language.hits(tokens) if hit.entry.table == "type"]
    if not hits:
        return text
    if language.grammar.verb_last:
        return text[: tokens[hits[-1].last - 1].end]
    return text[tokens[hits[0].first].start :]
