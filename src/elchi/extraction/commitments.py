"""Commitments: what the parties promised, in the page's words, with force, mechanism and due date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from elchi.extraction.action_parts import SHORTEST, Action
from elchi.extraction.actions import actions_in, verbs_of
from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.mechanisms import name_span
from elchi.extraction.promisers import promisers
from elchi.extraction.sentence import Sentence
from elchi.extraction.status import is_ahead
from elchi.language import Hit, fold
from elchi.language.dates import DateMatch
from elchi.language.rows import CommitmentRow
from elchi.records import CommitmentFound
from elchi.records.vocabulary import Sector

CONCRETE = ("mechanism", "measure", "type", "sector")
NEAR = 6
BESIDE_LAST = 3
SETTLED = frozenset({"agreed", "announced", "intended"})
PLANNED = frozenset({"visit", "meeting", "talks", "summit", "consultations", "call", "commission", "signing"})
TRADE = frozenset({"trade turnover", "export", "import", "target"})


@dataclass(frozen=True, slots=True)
class Promise:
    """An action with the sentence that holds it, its verb and those who promise it."""

    sentence: Sentence
    hit: Hit
    action: Action
    by: list[str]


def promises_in(analysis: Analysis) -> list[Promise]:
    """All that an article promises, in order; contacts with a date or place are among it."""
    return [one for sentence in analysis.sentences for one in _in_sentence(analysis, sentence)]


def commitments_in(promises: Iterable[Promise]) -> list[CommitmentFound]:
    """The commitments among promises; one told twice is one finding with both quotes.

    A meeting that was agreed upon with a date or place, and a signing, is a planned event and no commitment.
    """
    found: list[CommitmentFound] = []
    for one in (_finding(promise) for promise in promises if not _is_contact(promise)):
        place = next((place for place, known in enumerate(found) if _is_same(known, one)), None)
        if place is None:
            found.append(one)
        else:
            found[place] = _fuller(found[place], one)
    return found


def _is_contact(promise: Promise) -> bool:
    """Whether the action is to sign, or to hold a contact with a date or place; a session needs more than a year."""
    sentence, (first, last) = promise.sentence, promise.action
    if promise.hit.entry.row.force not in SETTLED:
        return False
    backward = sentence.language.grammar.verb_last
    leading = range(max(first, last - BESIDE_LAST), last) if backward else range(first, min(first + NEAR, last))
    inside = [hit for hit in sentence.table("trigger") if first < hit.last <= last and hit.entry.row.type in PLANNED]
    triggers = [hit for hit in inside if hit.last - 1 in leading or (backward and _is_object(sentence, hit))]
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    exact = [date.when.precision != "year" for date in sentence.dates if start <= date.start < end]
    if any(hit.entry.row.type == "visit" for hit in triggers):
        exact.extend(True for word in sentence.table("relative") if first <= word.first < last)
    placed = any(first <= hit.first < last for hit in sentence.table("city"))
    session = any(hit.entry.row.type == "commission" for hit in triggers)
    if any(hit.entry.row.type == "signing" for hit in triggers):
        return True
    return bool(triggers) and (placed or (any(exact) if session else bool(exact)))


def _is_object(sentence: Sentence, hit: Hit) -> bool:
    """Whether a visit is what is to be held, by its case: «сапарын … ұйымдастыру»."""
    word, morphology = fold(sentence.tokens[hit.last - 1].text), sentence.language.morphology
    return hit.entry.row.type == "visit" and "acc" in morphology.possessed_cases(word) | morphology.cases(word)


def _is_same(known: CommitmentFound, one: CommitmentFound) -> bool:
    """Whether one of two actions of the same sides says nothing that the other does not."""
    if known.action == one.action:
        return True
    mine, theirs = _words(known), _words(one)
    return known.by == one.by and len(mine & theirs) >= SHORTEST and (mine <= theirs or theirs <= mine)


def _words(one: CommitmentFound) -> set[str]:
    return set(fold(one.action).split())


def _fuller(known: CommitmentFound, one: CommitmentFound) -> CommitmentFound:
    """The finding that says more, with the quotes of both."""
    fuller, other = (one, known) if len(_words(one)) > len(_words(known)) else (known, one)
    fuller.quotes.extend(quote for quote in other.quotes if quote not in fuller.quotes)
    return fuller


def _in_sentence(analysis: Analysis, sentence: Sentence) -> Iterator[Promise]:
    verbs = verbs_of(sentence)
    for index, hit in enumerate(verbs):
        following = verbs[index + 1].first if index + 1 < len(verbs) else len(sentence.tokens)
        preceding = verbs[index - 1].last if index else 0
        actions = list(actions_in(sentence, hit, preceding, following))
        standing = [action for action in actions if _stands(sentence, hit, action)]
        by = promisers(analysis, sentence, hit, (actions[0][0], actions[-1][1])) if standing else []
        yield from (Promise(sentence, hit, action, by) for action in standing if by)


def _stands(sentence: Sentence, hit: Hit, action: Action) -> bool:
    """Whether a promise is made: nothing denies it, and a weak verb has something concrete."""
    row: CommitmentRow = hit.entry.row
    if any(cue.entry.row.status == "denied" for cue in sentence.table("cue")) or _is_refused(sentence, hit):
        return False
    if row.force == "agreed" and not row.weak and not _is_to_be_done(sentence, hit, action):
        return False
    return _looks_ahead(sentence, hit, action) and (not row.weak or _is_concrete(sentence, *action))


def _is_to_be_done(sentence: Sentence, hit: Hit, action: Action) -> bool:
    """Whether a verb ends what is agreed upon, where verbs come last: a draft that is agreed promises nothing."""
    first, last = action
    ending = (token.text.lower() for token in sentence.tokens[max(first, last - BESIDE_LAST) : hit.last])
    return not sentence.language.grammar.verb_last or any(map(sentence.language.morphology.is_infinitive, ending))


def _looks_ahead(sentence: Sentence, hit: Hit, action: Action) -> bool:
    """Whether what is told with "that" is still to be done: "agreed that trade has grown" promises nothing."""
    ahead = sentence.language.grammar.ahead
    told = not sentence.language.subordinators.isdisjoint(sentence.tokens[hit.last - 1].keys)
    if not ahead or not told:
        return True
    return any(token.text.lower() in ahead for token in sentence.tokens[slice(*action)])


def _is_refused(sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation stands beside the verb: before it, or behind it where verbs come last."""
    backward = sentence.language.grammar.verb_last
    first, last = (hit.last, hit.last + 1) if backward else (hit.first - 2, hit.first)
    return any(not sentence.language.negations.isdisjoint(t.keys) for t in sentence.tokens[max(first, 0) : last])


def _is_concrete(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the action names a date, a number, or a mechanism, measure, document or sector."""
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    dated = any(start <= date.start < end and _tells_day_or_year(date) for date in sentence.dates)
    counted = any(token.text[0].isdigit() for token in sentence.tokens[first:last])
    return dated or counted or any(first <= h.first < last and h.entry.table in CONCRETE for h in sentence.hits)


def _finding(promise: Promise) -> CommitmentFound:
    sentence, action = promise.sentence, promise.action
    row: CommitmentRow = promise.hit.entry.row
    words = sentence.quote(*action)
    return CommitmentFound(
        id=finding_id(sentence.article.id, "commitment", words.start, words.end),
        article=sentence.article.id,
        rule=promise.hit.entry.rule,
        quotes=[sentence.quote(), sentence.quote(*action, of="action")],
        action=words.text,
        by=promise.by,
        sector=sector_of(sentence, *action),
        mechanism=mechanism_of(sentence, *action),
        due=due_of(sentence, *action),
        force=row.force,
    )


def sector_of(sentence: Sentence, first: int, last: int) -> Sector | None:
    """The first sector that the action names."""
    inside = [h for h in sentence.table("sector", "measure") if first <= h.first < last]
    for hit in inside:
        if hit.entry.table == "measure":
            return "trade" if hit.entry.row.measure in TRADE else None
        sectors: list[Sector] = hit.entry.row.sectors
        if sectors:
            return sectors[0]
    return None


def mechanism_of(sentence: Sentence, first: int, last: int) -> str | None:
    """The names of the bodies through which it is to be done."""
    names = [
        sentence.words(*name_span(sentence, hit)) for hit in sentence.table("mechanism") if first <= hit.first < last
    ]
    return "; ".join(names) or None


def _tells_day_or_year(date: DateMatch) -> bool:
    """Whether a date is more than the name of a month."""
    return date.partial is None or "-" in date.partial


def due_of(sentence: Sentence, first: int, last: int) -> str | None:
    """The last day, month or year ahead that the action names; "to the end of 2028" is 2028."""
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    inside = [date.when for date in sentence.dates if start <= date.start < end]
    ahead = [when.last for when in inside if when.last and is_ahead(sentence, when)]
    return ahead[-1] if ahead else None


def actions_of(promises: Iterable[Promise]) -> dict[int, list[tuple[int, int]]]:
    """The offsets of every promised action by the index of its sentence."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for promise in promises:
        words = promise.sentence.quote(*promise.action)
        spans.setdefault(promise.sentence.index, []).append((words.start, words.end))
    return spans
