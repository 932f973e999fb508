"""Sections 1 to 3: the basis of relations, the political dialogue, the parliaments."""

from elchi.publishing.brief import Line, Section
from elchi.publishing.documents import Document, document_line, documents, ended
from elchi.publishing.draft import Draft
from elchi.publishing.numbers import amount_line, amounts
from elchi.publishing.occasions import Occasion
from elchi.publishing.promises import promise_line, promises

FOUNDING = frozenset({"treaty", "declaration", "joint-statement", "strategy"})
PROGRAMMES = frozenset({"programme", "plan", "roadmap"})
CEREMONIAL = frozenset({"ceremony", "message", "statement", "ratification", "signing", "other"})
TOP, HIGH, MINISTERS = 1, 2, 5
LATEST_MISSIONS = 4


def basics(draft: Draft) -> Section:
    """Relations since when, missions, founding documents, size of the treaty base; what is unknown is said."""
    founding = [d for d in documents(draft) if d.first.type in FOUNDING and d.first.level in ("state", None)]
    treaties = [document_line(draft, d) for d in founding if d.status != "planned"]
    base = [amount_line(draft, amount) for amount in amounts(draft, ["treaty base"])]
    lines = [draft.missing("relations"), *(_missions(draft) or [draft.missing("missions")])]
    lines += treaties or [draft.missing("treaties")]
    return Section(number="1", title=draft.wording.title("basics"), lines=lines + (base or [draft.missing("base")]))


def dialogue(draft: Draft) -> Section:
    """Contacts by level, newest first; what is planned stands in a section of its own."""
    found = [o for o in draft.done if belongs_to_dialogue(draft, o)]
    ranked = {id(o): _level(draft, o) for o in found}
    levels = {level: [o for o in found if ranked[id(o)] == level] for level in ("top", "high", "ministries", "other")}
    sections = [
        Section(number="2.1", title=draft.wording.title("top"), lines=draft.lines(levels["top"])),
        Section(number="2.2", title=draft.wording.title("high"), lines=draft.lines(levels["high"])),
        Section(
            number="2.3", title=draft.wording.title("ministries"), lines=_ministries(draft, levels["ministries"])
        ),
        Section(number="2.4", title=draft.wording.title("other"), lines=_other(draft, levels["other"])),
        Section(number="2.5", title=draft.wording.title("planned"), lines=_planned(draft)),
    ]
    return Section(number="2", title=draft.wording.title("dialogue"), sections=sections)


def parliaments(draft: Draft) -> Section:
    """Contacts of parliaments and what was promised about them."""
    found = [o for o in draft.done if o.bilateral and draft.parliamentary(o) and o.type != "ratification"]
    promised = [promise_line(draft, p) for p in promises(draft, ["parliament"])]
    lines = [draft.occasion(o) for o in found] + promised
    return Section(number="3", title=draft.wording.title("parliaments"), lines=lines or draft.gap())


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


def _missions(draft: Draft) -> list[Line]:
    found = [o for o in draft.done if o.type == "appointment"][:LATEST_MISSIONS]
    return [draft.occasion(o) for o in found]


def _ministries(draft: Draft, found: list[Occasion]) -> list[Line]:
    current = [d for d in documents(draft) if _is_programme(d) and not ended(draft, d)]
    programmes = [document_line(draft, d) for d in current] or [draft.missing("programme")]
    return programmes + draft.lines(found)


def _is_programme(document: Document) -> bool:
    return document.first.type in PROGRAMMES and document.first.level == "ministry"


def _other(draft: Draft, found: list[Occasion]) -> list[Line]:
    promised = [promise_line(draft, p) for p in promises(draft, ["politics"])]
    return [draft.occasion(o) for o in found] + promised or draft.gap()


def _planned(draft: Draft) -> list[Line]:
    ahead = [o for o in draft.planned if draft.ahead(o)]
    return [draft.occasion(o) for o in ahead] or draft.gap()
