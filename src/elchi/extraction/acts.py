"""What is done to a document: by its own clause, by the line above its list, or by the sentence that it goes on from.

"The following documents were signed:" speaks of the items below it; "Among them is an agreement on …" of what was
done in the sentence before.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from elchi.extraction.clauses import clause
from elchi.extraction.documents import Title
from elchi.extraction.nearness import apart
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records.vocabulary import AgreementStatus

DONE: frozenset[AgreementStatus] = frozenset({"signed", "initialled", "ratified", "in-force"})
CARRIED: frozenset[AgreementStatus] = DONE | {"planned"}
BULLETS = frozenset("-–—−•*·")
REACH = 2
BESIDE = 2


@dataclass(slots=True, frozen=True)
class Under:
    """What a sentence stands under: the act of a line above or a sentence before, and which list it is of."""

    act: Hit | None = None
    list: int | None = None


def standing_under(sentences: Sequence[Sentence]) -> list[Under]:
    """For each sentence the act that it takes over, and the list of which it is an item."""
    unders: list[Under] = []
    heading, last = Under(), Under()
    for sentence in sentences:
        acts = [act for act in sentence.table("act") if act.entry.row.status in CARRIED]
        recent = last.act if last.list is not None and sentence.index - last.list <= REACH else None
        item = heading.list is not None and _is_item(sentence)
        unders.append(heading if item else Under(act=recent if sentence.table("listing") else None))
        if acts and not item:
            last = Under(acts[-1], sentence.index)
        if _opens_list(sentence, bool(acts)):
            heading = Under(acts[-1] if acts else recent, sentence.index)
        elif not item:
            heading = Under()
    return unders


def _opens_list(sentence: Sentence, acts: bool) -> bool:
    """True for a line that ends in a colon and tells of documents."""
    return sentence.tokens[-1].text == ":" and bool(acts or sentence.table("listing", "type"))


def _is_item(sentence: Sentence) -> bool:
    """Whether the line begins as an item of a list, or with a document."""
    first, last = sentence.tokens[0], sentence.tokens[-1]
    begins = any(hit.first <= 1 for hit in sentence.table("type"))
    return first.text in BULLETS or first.text[0].isdigit() or last.text == ";" or begins


def act_on(sentence: Sentence, title: Title) -> Hit | None:
    """What is done to the document: the nearest act of the title's clause, outside the title.

    Words that only mention one ("within the framework of") must stand beside it.
    """
    first, last = clause(sentence, title.hit)
    acts = [a for a in sentence.table("act") if first <= a.first < last and not title.first <= a.first < title.last]
    telling = [act for act in acts if act.entry.row.status != "mentioned" or apart(act, title) <= BESIDE]
    elsewhere = [] if acts else _behind(sentence, title) or _before_colon(sentence, title)
    return min(telling or acts or elsewhere, key=lambda act: apart(act, title), default=None)


def _behind(sentence: Sentence, title: Title) -> list[Hit]:
    """The acts of the relative clause right behind the title: "a declaration, which the leaders signed in June"."""
    comma, tokens = title.last, sentence.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return []
    if sentence.language.subordinators.isdisjoint(tokens[comma + 1].keys):
        return []
    end = next((i for i in range(comma + 1, len(tokens)) if tokens[i].text in (",", ";")), len(tokens))
    return [act for act in sentence.table("act") if comma < act.first < end]


def _before_colon(sentence: Sentence, title: Title) -> list[Hit]:
    """The acts of the words before a colon, of which the title is an item: "Signed were: a memorandum, a plan …"."""
    colon = next((i for i in range(title.first - 1, -1, -1) if sentence.tokens[i].text == ":"), 0)
    return [act for act in sentence.table("act") if act.last <= colon]


def status_of(sentence: Sentence, title: Title, done: Hit | None) -> AgreementStatus:
    """What was done to the document; a signing that is denied or called off leaves it planned."""
    status: AgreementStatus = done.entry.row.status if done else "mentioned"
    first, last = clause(sentence, title.hit)
    cues = {cue.entry.row.status for cue in sentence.table("cue") if first <= cue.first < last}
    return "planned" if status in DONE and cues & {"denied", "cancelled"} else status
