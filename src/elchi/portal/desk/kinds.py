"""The kinds of what is reviewed: their addresses, and what one of them is called."""

from elchi.linking import Conclusion
from elchi.portal.addresses import address
from elchi.portal.asking import Ask, Missing
from elchi.portal.titles import Words, agreement_title, commitment_words
from elchi.records import Agreement, Commitment, Event, Person

FOLDERS = {"events": "event", "agreements": "agreement", "commitments": "commitment", "people": "person"}
KINDS: dict[str, type[Conclusion]] = {
    "event": Event,
    "agreement": Agreement,
    "commitment": Commitment,
    "person": Person,
}


def kind_of(conclusion: Conclusion) -> str:
    """The word for its kind: "event", "person"."""
    return next(kind for kind, of in KINDS.items() if isinstance(conclusion, of))


def found(ask: Ask) -> tuple[str, Conclusion]:
    """What the address of an act names, with its kind. Raises Missing for nothing."""
    kind = FOLDERS.get(ask.path("folder"))
    conclusion = ask.record.concluded(kind, ask.path("name")) if kind else None
    if kind is None or conclusion is None:
        raise Missing
    return kind, conclusion


def items_of(ask: Ask, conclusion: Conclusion) -> list[str]:
    """The items that belong to a conclusion: findings, or of a person places in findings."""
    if isinstance(conclusion, Person):
        return [edge.item for edge in ask.record.memberships(conclusion.id)]
    return conclusion.findings


def called(ask: Ask, conclusion: Conclusion) -> Words:
    """What a conclusion is called on a line, and the language of the words."""
    tongue = ask.tongue
    match conclusion:
        case Event():
            when = tongue.when(conclusion.when, conclusion.reported)
            return Words(text=f"{tongue.kind(conclusion)} · {when}", language=tongue.language)
        case Agreement():
            return agreement_title(tongue, conclusion)
        case Commitment():
            return commitment_words(tongue, conclusion)
    return Words(text=ask.names.of(conclusion), language=tongue.language)


def act_address(conclusion: Conclusion, act: str) -> str:
    """Where a form of an act on a conclusion goes: "/review/events/1d4a…/confirm"."""
    return f"/review{address(conclusion)}/{act}"
