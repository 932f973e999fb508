"""Who took part in a gathering: sentences that only tell who came, put to the event that was told before.

"В нём приняли участие …", "The summit was chaired by …" and "Mejlise … gatnaşdylar" name no event of their own; what
they call a meeting is the gathering told right before.
"""

from collections.abc import Sequence
from dataclasses import replace

from elchi.extraction.candidates import Candidate
from elchi.extraction.gathering import is_aside, is_of_organisation
from elchi.extraction.nearness import apart
from elchi.extraction.office_table import rank_of
from elchi.language.rows import AttendanceRow
from elchi.records import When
from elchi.records.vocabulary import EventType

REACH = 4
SEVERAL = 3
MINISTER = 3
CONTACTS: frozenset[EventType] = frozenset({"meeting", "talks"})
OCCASIONS: frozenset[EventType] = frozenset({"meeting", "talks", "consultations", "call", "visit", "ceremony"})
GATHERINGS: frozenset[EventType] = frozenset({"summit", "commission"})


def attended(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those of attendance told as the gathering before them; without one they are dropped."""
    told: list[Candidate] = []
    focus: Candidate | None = None
    seen = -REACH
    for candidate in map(_of_ministers, found):
        near = focus if candidate.sentence.index - seen <= REACH else None
        put = _put(candidate, near)
        if put is None:
            continue
        told.append(put)
        if put is candidate and is_aside(put.sentence, put.hit):
            continue
        if put.type in GATHERINGS and not put.hit.entry.row.anaphor:
            focus, seen = put, put.sentence.index
        elif put is not candidate:
            seen = put.sentence.index
        elif put.type in OCCASIONS and not put.anaphor:
            focus = None
    return told


def _put(candidate: Candidate, focus: Candidate | None) -> Candidate | None:
    """The candidate itself, or as the gathering that it speaks of; None for attendance of nothing."""
    several = len(candidate.countries) >= SEVERAL
    if isinstance(candidate.hit.entry.row, AttendanceRow):
        if focus and (candidate.participants or candidate.countries):
            return _as(candidate, focus)
        return replace(candidate, anaphor=False) if several and candidate.participants else None
    if candidate.hit.entry.row.single:
        return _decided(candidate, focus)
    again = focus is not None and _is_again(candidate, focus)
    if not again and not _tells_of_it(candidate, focus):
        return candidate
    if focus and (again or (focus.type == "summit" and (several or len(candidate.countries) < len(CONTACTS)))):
        return _as(candidate, focus)
    return replace(candidate, type="summit", mode=None) if several else candidate


def _tells_of_it(candidate: Candidate, focus: Candidate | None) -> bool:
    """Whether a contact may be the gathering itself: it names nobody, or the sentence tells who came."""
    return candidate.type in CONTACTS and (_is_bare(candidate, focus) or bool(candidate.sentence.table("attendance")))


def _is_again(candidate: Candidate, focus: Candidate) -> bool:
    """Whether "the meeting", said of many who came to it, is the gathering told before."""
    pointing = candidate.anaphor and candidate.hit.entry.row.type in CONTACTS
    return pointing and focus.type == candidate.type == "summit"


def _is_bare(candidate: Candidate, focus: Candidate | None) -> bool:
    """Whether "the meeting" right behind a gathering names nobody and no other day: it is the gathering itself."""
    follows = focus is not None and candidate.sentence.index == focus.sentence.index + 1
    named = candidate.participants or candidate.countries or candidate.mode or candidate.type != "meeting"
    return follows and not named and focus is not None and None in (candidate.when.edtf, focus.when.edtf)


def _of_ministers(candidate: Candidate) -> Candidate:
    """A "session" of an organisation's ministers, or of those of three countries, as a gathering."""
    ministers = {one.country for one in candidate.participants if MINISTER in map(rank_of, one.offices)}
    many = candidate.anaphor and len(ministers) >= SEVERAL
    if candidate.type != "commission" or not (many or _is_of_organisation(candidate)):
        return candidate
    return replace(candidate, type="summit", mode="ministerial", anaphor=False)


def _is_of_organisation(candidate: Candidate) -> bool:
    """Whether the ministers of an organisation stand at the words: «ОТГ сыртқы істер министрлерінің отырысы»."""
    sentence, hit = candidate.sentence, candidate.hit
    return any(apart(actor, hit) == 0 and is_of_organisation(sentence, actor) for actor in sentence.actors)


def _decided(candidate: Candidate, focus: Candidate | None) -> Candidate:
    """An accession with the day of the gathering at which it is told."""
    on_a_day = focus is not None and focus.status == "occurred" and focus.when.precision == "day"
    if focus is None or not on_a_day or candidate.when.edtf or candidate.status != "occurred":
        return candidate
    return replace(candidate, when=When(edtf=focus.when.edtf, stated=False))


def _as(candidate: Candidate, focus: Candidate) -> Candidate:
    """The candidate's people as those of the gathering; a body of two countries has nobody from elsewhere."""
    summit = focus.type == "summit"
    people = [p for p in candidate.participants if summit or p.country in focus.countries]
    return replace(
        focus,
        sentence=candidate.sentence,
        when=focus.when if focus.when.edtf else candidate.when,
        participants=people,
        countries=candidate.countries if summit else focus.countries,
        confidence=candidate.confidence,
        anaphor=True,
        quotes=candidate.quotes,
    )
