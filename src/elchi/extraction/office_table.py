"""What shared/offices.toml knows of an office: its English title, rank and body, and which offices say little."""

from collections.abc import Iterable, Sequence

from elchi.language import shared
from elchi.records.findings import OFFICE_JOINT

HEAD_RANK = 1
BRANCH_RANK = 2
HIGH_RANK = 3
GENERIC = frozenset({"cabinet-minister"})
VAGUE = frozenset({"cabinet-minister", "ambassador"})
SPOKESPEOPLE = frozenset({"foreign-ministry-spokesperson", "presidential-press-secretary", "press-secretary"})
SPEAKER = "speaker"
PRESIDING = ("-speaker", "-chairman")
CHAMBERS = frozenset({"parliament", "upper-house", "lower-house"})
PARLIAMENT = "parliament"
POSTS = frozenset({"embassy", "consulate", "mission"})


def in_english(offices: Iterable[str]) -> str | None:
    """Office ids as their English titles, joined by a dash; None for no office.

    >>> in_english(["deputy-prime-minister", "foreign-minister"])
    'Deputy Prime Minister – Minister of Foreign Affairs'
    """
    known = shared().offices
    titles = [known[office].title if office in known else office for office in dict.fromkeys(offices)]
    return OFFICE_JOINT.join(titles) or None


def body_of(office: str) -> str | None:
    """The kind of body to which the office belongs ("foreign-ministry"), None when it is not told."""
    row = shared().offices.get(office)
    return row.body if row else None


def is_of_state(office: str) -> bool:
    """True for offices of a state from minister up."""
    row = shared().offices.get(office)
    return row is not None and row.state and row.rank <= HIGH_RANK


def is_head_of_state(office: str) -> bool:
    """True for presidents, monarchs and whoever else stands first in a state."""
    row = shared().offices.get(office)
    return row is not None and row.state and row.rank == HEAD_RANK


def serves_state(office: str) -> bool:
    """True for every office of a state, its regions and agencies; False for companies and organisations."""
    row = shared().offices.get(office)
    return row is not None and row.state


def is_envoy(office: str) -> bool:
    """True for offices at an embassy, consulate or mission, whose holder is sent to another country."""
    return body_of(office) in POSTS


def is_spokesperson(office: str) -> bool:
    """True for offices whose holder tells of others' visits and meetings."""
    return office in SPOKESPEOPLE


def is_vague(title: str) -> bool:
    """True for an English title that may stand for a fuller one: the "Minister" is often the foreign minister."""
    row = shared().office_titled.get(title)
    return row is not None and row.id in VAGUE


def is_shorter(title: str, other: str) -> bool:
    """Whether one English title is the other without its portfolio: a "Deputy Minister" is one of foreign affairs."""
    return other.startswith(f"{title} of ") and rank_of(title) is not None and rank_of(title) == rank_of(other)


def is_of_no_state(title: str | None) -> bool:
    """True for an English title of no state: the Secretary-General of the UN, the head of a company."""
    row = shared().office_titled.get(title or "")
    return row is not None and not row.state


def is_envoy_titled(title: str | None) -> bool:
    """True for an English title of an office at an embassy, consulate or mission."""
    row = shared().office_titled.get(title or "")
    return row is not None and row.body in POSTS


def rank_of(title: str) -> int | None:
    """The rank of a state office by its English title (1 head of state … 5 other), None for other offices."""
    row = shared().office_titled.get(title)
    return row.rank if row and row.state else None


def branch_of(title: str) -> str | None:
    """The branch of the state at whose head an English title stands: presidency, government or parliament."""
    row = shared().office_titled.get(title)
    if row is None or not row.state or row.rank > BRANCH_RANK:
        return None
    return PARLIAMENT if row.body in CHAMBERS else row.body


def organisation_of(office: str) -> str | None:
    """The organisation whose office it is ("un-secretary-general": the UN), None where the title names none."""
    row = shared().offices.get(office)
    return row.organisation if row else None


def holds(held: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether the offices held cover those meant; "the minister" may be any minister, "the envoy" any envoy,
    "the speaker" whoever presides over a chamber.
    """
    ministers = any(office.endswith("-minister") for office in held)
    presiding = any(map(_presides, held))
    return all(
        any(own == office or own.startswith(f"{office}-") for own in held)
        or (office in GENERIC and ministers)
        or (office == SPEAKER and presiding)
        for office in meant
    )


def _presides(office: str) -> bool:
    """True for whoever presides over a parliament or one of its chambers, not for deputies."""
    return body_of(office) in CHAMBERS and office.endswith(PRESIDING) and not office.startswith("deputy")
