"""Sections 1 to 3: the basis of relations, the political dialogue, the parliaments."""

from elchi.publishing import limits
from elchi.publishing.brief import BriefLine, Section
from elchi.publishing.documents import Document, document_line, documents, ended
from elchi.publishing.draft import Draft
from elchi.publishing.founding import relations
from elchi.publishing.numbers import amount_line, amounts
from elchi.publishing.occasions import Occasion
from elchi.publishing.promises import promised

FOUNDING = frozenset({"treaty", "declaration", "joint-statement", "strategy"})
PROGRAMMES = frozenset({"programme", "plan", "roadmap"})
CEREMONIAL = frozenset({"ceremony", "message", "statement", "ratification", "signing", "other"})
TOP, HIGH, MINISTERS = 1, 2, 5


def basics(draft: Draft) -> Section:
    """Missions, founding documents, size of the treaty base; what is unknown is said in one line."""
    missions = [o for o in draft.done if o.type == "appointment"]
    treaties = [document_line(draft, d) for d in documents(draft) if _is_founding(d)]
    base = [amount_line(draft, amount) for amount in amounts(draft, ["treaty base"])[:1]]
    founded = relations(draft)
    known = {"relations": founded, "missions": missions, "treaties": treaties, "base": base}
    lines = founded + draft.latest(missions, limits.MISSIONS) + treaties[: limits.FOUNDING]
    lines += draft.rest("also", len(treaties) - limits.FOUNDING, "agreements") + base
    unknown = [topic for topic, found in known.items() if not found]
    gaps = [draft.missing(*unknown)] if unknown else []
    return draft.section("basics", lines=gaps + lines)


def dialogue(draft: Draft) -> Section:
    """Contacts by level, newest first; what is planned stands in a section of its own."""
    found = [o for o in draft.done if belongs_to_dialogue(draft, o)]
    ranked = {id(o): _level(draft, o) for o in found}
    levels = {level: [o for o in found if ranked[id(o)] == level] for level in ("top", "high", "ministries", "other")}
    lines = {
        "top": draft.lines(levels["top"], limits.TOP),
        "high": draft.lines(levels["high"], limits.HIGH),
        "ministries": _programmes(draft) + draft.lines(levels["ministries"], limits.MINISTRIES),
        "other": (draft.latest(levels["other"], limits.OTHER) + promised(draft, ["politics"])) or draft.gap(),
        "planned": [draft.occasion(o) for o in draft.planned if draft.ahead(o)] or draft.gap(),
    }
    title, number = draft.wording.title, draft.contents.number("dialogue")
    inner = enumerate(lines.items(), 1)
    sections = [Section(number=f"{number}.{n}", title=title(key), lines=of) for n, (key, of) in inner]
    return draft.section("dialogue", sections=sections)


def parliaments(draft: Draft) -> Section:
    """Contacts of parliaments and how much was promised about them."""
    found = [o for o in draft.done if o.bilateral and draft.parliamentary(o) and o.type != "ratification"]
    lines = draft.latest(found, limits.PARLIAMENTS) + promised(draft, ["parliament"])
    return draft.section("parliaments", lines=lines or draft.gap())


def belongs_to_dialogue(draft: Draft, occasion: Occasion) -> bool:
    """True for what no later section takes: commissions, parliaments, multilateral meetings, missions."""
    taken = occasion.type in ("commission", "appointment") or not occasion.bilateral
    return not taken and not (draft.parliamentary(occasion) and occasion.type != "ratification")


def _level(draft: Draft, occasion: Occasion) -> str:
    if occasion.type in CEREMONIAL:
        return "other"
    rank = draft.rank(occasion)
    if rank == TOP or {"state", "summit-level"} & set(occasion.modes):
        return "top"
    if rank == HIGH:
        return "high"
    return "ministries" if rank <= MINISTERS or occasion.type == "consultations" else "other"


def _is_founding(document: Document) -> bool:
    known = document.agreement.status not in ("planned", "mentioned")
    return known and document.agreement.type in FOUNDING and document.agreement.level in ("state", None)


def _programmes(draft: Draft) -> list[BriefLine]:
    current = [d for d in documents(draft) if _is_programme(d) and not ended(draft, d)]
    return [document_line(draft, d) for d in current] or [draft.missing("programme")]


def _is_programme(document: Document) -> bool:
    return document.agreement.type in PROGRAMMES and document.agreement.level == "ministry"
