"""What of the candidates is a matter between states, and not private, domestic, of sport or of business."""

from collections.abc import Iterator, Sequence

from elchi.extraction.analysis import Analysis
from elchi.extraction.candidates import Candidate
from elchi.extraction.office_table import is_envoy, is_envoy_titled, is_head_of_state, is_of_state
from elchi.extraction.roles import BILATERAL
from elchi.extraction.sentence import Actor
from elchi.extraction.states import is_delegation, is_diplomat, names_officials_of_two, represented_in
from elchi.language.rows import TriggerRow
from elchi.records import Participant
from elchi.records.vocabulary import EventType, Mode

PAIRED: frozenset[EventType] = frozenset({"signing", "ratification", "other"})
CREDENTIALS: frozenset[Mode | None] = frozenset({"credentials", "credentials-copy"})
PERSONAL: frozenset[EventType] = BILATERAL | {"message", "statement"}


def between_states(analysis: Analysis, found: Sequence[Candidate], documents: bool) -> list[Candidate]:
    """The candidates that stand; none where nobody on the whole page is seen to act for a state.

    `documents` tells whether the page speaks of documents between states.
    """
    official = any(_holds_office(actor) for sentence in analysis.sentences for actor in sentence.actors)
    public = frozenset(_public_names(analysis))
    lasting = [c for c in found if stands(c, public) or _may_gain(c)]
    standing = [c for c in lasting if official or c.participants or c.confidence == "stated"]
    shown = documents or names_officials_of_two(analysis) or any(_is_grounded(c, public) for c in found)
    return standing if shown else []


def stands(candidate: Candidate, public: frozenset[str]) -> bool:
    """Whether the candidate says enough to be an event between states; `public` are names of officials."""
    row: TriggerRow = candidate.hit.entry.row
    countries = len(candidate.countries)
    if _is_private(candidate, public) or _tells_too_little(candidate) or _is_errand(candidate):
        return False
    if candidate.type == "appointment" and candidate.mode not in CREDENTIALS:
        return bool(row.alone and _names_high_office(candidate))
    if candidate.type == "visit" and not (candidate.participants or candidate.mode or candidate.anaphor or row.alone):
        return countries > 1 and _by_state(candidate)
    if candidate.type in BILATERAL:
        return countries > 1 or (countries == 1 and candidate.has_organisation)
    if candidate.type in PAIRED:
        dated = not row.single or bool(candidate.when.edtf)
        return dated and (countries > 1 or ((row.alone or row.single) and countries > 0))
    return countries > 1 or (row.alone and bool(countries or candidate.named))


def _may_gain(candidate: Candidate) -> bool:
    """Whether it is a gathering whose countries another sentence may tell; of ministers, the host alone is enough."""
    told = candidate.hit.entry.row.alone and not candidate.countries
    return candidate.type == "summit" and (told or candidate.mode == "ministerial")


def _public_names(analysis: Analysis) -> Iterator[str]:
    """English names of those on the page who hold an office or are known to the world."""
    notables = analysis.language.notables
    for known in analysis.known.people:
        if known.offices or notables.country_of(known.words, known.forms):
            yield known.name


def _is_private(candidate: Candidate, public: frozenset[str]) -> bool:
    """Whether only people without office are told to travel, meet, call or write."""
    return candidate.type in PERSONAL and bool(candidate.named) and not any(_acting(candidate, public))


def _tells_too_little(candidate: Candidate) -> bool:
    """Whether it is remembered without day, place or name, or "received" nobody: «решение было принято»."""
    remembered = candidate.status == "background"
    told = candidate.when.edtf or candidate.place or candidate.named
    return (remembered and not told) or (candidate.mode == "reception" and not candidate.participants)


def _acting(candidate: Candidate, public: frozenset[str]) -> Iterator[Participant]:
    """The participants who hold an office, or are of those whom the page or the world knows as officials."""
    return (one for one in candidate.participants if one.office or one.name in public)


def _is_grounded(candidate: Candidate, public: frozenset[str]) -> bool:
    """Whether the candidate alone shows a page of diplomacy: states, and somebody who acts for one."""
    if candidate.type == "appointment":
        return candidate.mode in CREDENTIALS or _names_envoy(candidate)
    if candidate.countries and (candidate.number or candidate.has_organisation or _gathers(candidate)):
        return True
    if len(represented_in(candidate.sentence)) > 1:
        return True
    stated = len(candidate.countries) > 1 and candidate.confidence == "stated"
    return stated and (any(_acting(candidate, public)) or _by_state(candidate))


def _gathers(candidate: Candidate) -> bool:
    """Whether it is the meeting of an organisation, of heads of state or of ministers."""
    return candidate.type == "summit" and bool(candidate.mode or candidate.sentence.table("organisation"))


def _names_high_office(candidate: Candidate) -> bool:
    """Whether an ambassador, a minister or a premier is in the sentence; a head of state is the one who appoints."""
    offices = [office for actor in candidate.sentence.actors for office in actor.offices]
    return any(is_envoy(office) or (is_of_state(office) and not is_head_of_state(office)) for office in offices)


def _names_envoy(candidate: Candidate) -> bool:
    """Whether an ambassador or a foreign minister is in the sentence."""
    return any(is_diplomat(office) for actor in candidate.sentence.actors for office in actor.offices)


def _holds_office(actor: Actor) -> bool:
    """Whether the actor is a state's: without one on the page, two countries that meet may be two teams."""
    return bool(actor.offices or actor.body)


def _is_errand(candidate: Candidate) -> bool:
    """Whether only envoys go somewhere: they live where they are sent, and their errands are no visits."""
    if candidate.type != "visit" or candidate.mode:
        return False
    visitors = [one.office for one in candidate.participants if one.role == "visitor"]
    return bool(visitors) and all(map(is_envoy_titled, visitors))


def _by_state(candidate: Candidate) -> bool:
    """Whether a state or body, and not a private person, is named as the one who acts, or two states are."""
    if candidate.sentence.table("mechanism"):
        return True
    actors = candidate.sentence.actors
    bare = [actor for actor in actors if actor.is_bare_country and not actor.adjective]
    two = len({code for actor in bare for code in actor.countries}) > 1 and candidate.type != "visit"
    return two or any(actor.body or actor.plural or _acts_beside(candidate, actor) for actor in actors)


def _acts_beside(candidate: Candidate, actor: Actor) -> bool:
    """Whether a nationality is in the trigger or right before it ("the Kazakh-Turkmen talks"), or a delegation's."""
    hit = candidate.hit
    beside = actor.last == hit.first or hit.first <= actor.first < hit.last
    return actor.adjective and (beside or is_delegation(candidate.sentence, actor))
