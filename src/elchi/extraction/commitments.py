"""Commitments: what the parties promised, in the page's words, with force, mechanism and due date."""

from collections.abc import Iterator, Sequence

from elchi.extraction.analysis import Analysis
from elchi.extraction.functions import cases_of, functions_of, with_functions
from elchi.extraction.identity import finding_id
from elchi.extraction.mechanisms import name_span
from elchi.extraction.sentence import Sentence
from elchi.extraction.timing import breaks, is_ahead
from elchi.language import Hit
from elchi.language.dates import DateMatch
from elchi.language.rows import CommitmentRow
from elchi.records import CommitmentFound
from elchi.records.vocabulary import Sector

SHORTEST_ACTION = 2
CONCRETE = ("mechanism", "measure", "type", "sector")
TRADE = frozenset({"trade turnover", "export", "import", "target"})
LONGEST_LEAD = 4
LONGEST_SPEAKER = 6
ONE_SIDED = frozenset({"proposed", "announced", "intended", "instructed"})
ENDINGS = frozenset(".;!?•")


def commitments_in(analysis: Analysis) -> list[CommitmentFound]:
    """The commitments of an article, one a promise; a promise told twice is one finding with both quotes."""
    found: list[CommitmentFound] = []
    for sentence in analysis.sentences:
        for one in _in_sentence(analysis, sentence):
            known = next((k for k in found if k.action == one.action), None)
            if known is None:
                found.append(one)
            else:
                known.quotes.extend(one.quotes)
    return found


def _in_sentence(analysis: Analysis, sentence: Sentence) -> Iterator[CommitmentFound]:
    verbs = sentence.table("verb")
    for index, hit in enumerate(verbs):
        following = verbs[index + 1].first if index + 1 < len(verbs) else len(sentence.tokens)
        preceding = verbs[index - 1].last if index else 0
        first, last = _action(sentence, hit, preceding, following)
        if _says_what(sentence, first, last) and _stands(analysis, sentence, hit, first, last):
            yield _finding(analysis, sentence, hit, first, last)


def _says_what(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the action has words enough beside its dates."""
    words = [token for token in sentence.tokens[first:last] if token.is_word and not sentence.in_date(token.start)]
    return last - first >= SHORTEST_ACTION and len(words) >= SHORTEST_ACTION


def _action(sentence: Sentence, hit: Hit, preceding: int, following: int) -> tuple[int, int]:
    """The tokens of the promised action: to the right of the verb, or to its left where the language puts it."""
    row: CommitmentRow = hit.entry.row
    if row.side == "after":
        start = last = _after_that(sentence, hit.last)
        while last < following and not _ends(sentence, last):
            last += 1
        return _trimmed(sentence, start, last)
    first = hit.first
    while first > preceding and not _ends(sentence, first - 1):
        first -= 1
    return _trimmed(sentence, first, hit.first)


def _after_that(sentence: Sentence, first: int) -> int:
    """Where the action begins behind "that": "договорились, что …", "agreed that …"."""
    for index in range(first, min(first + LONGEST_LEAD, len(sentence.tokens))):
        if not sentence.language.subordinators.isdisjoint(sentence.tokens[index].keys):
            return index + 1
        if sentence.tokens[index].text == "," and not breaks(sentence, index):
            return first
    return first


def _ends(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index].text
    quoted = token in "»”" and sentence.tokens[index + 1 : index + 2] and sentence.tokens[index + 1].text == ","
    return token in ENDINGS or bool(quoted) or breaks(sentence, index) or _is_said(sentence, index)


def _is_said(sentence: Sentence, index: int) -> bool:
    """True for the comma before the one who says it: "…, the President of Kazakhstan told the Chancellor"."""
    if sentence.tokens[index].text != ",":
        return False
    tail = sentence.tokens[index + 1 : index + 1 + LONGEST_SPEAKER]
    reach = next((i for i, token in enumerate(tail) if token.text == ","), len(tail))
    near = [actor for actor in sentence.actors if index < actor.first <= index + reach]
    return any("speaker" in functions_of(sentence, actor, index) for actor in near)


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    loose = sentence.language.conjunctions
    while first < last and (_is_loose(sentence, first, loose) or _subject_end(sentence, first, last)):
        first = max(first + 1, _subject_end(sentence, first, last))
    while last > first and _is_loose(sentence, last - 1, loose):
        last -= 1
    return first, last


def _subject_end(sentence: Sentence, first: int, last: int) -> int:
    """Where the promising side ends when the words begin with it ("Тараптар …", "Стороны …"), else 0."""
    anaphors = [hit.last for hit in sentence.table("anaphor") if hit.first == first]
    actors = [a.last for a in sentence.actors if a.first == first and "nom" in cases_of(sentence, a)]
    return next((end for end in [*anaphors, *actors] if end < last), 0)


def _is_loose(sentence: Sentence, index: int, loose: frozenset[str]) -> bool:
    token = sentence.tokens[index]
    return not token.is_word or token.text.lower() in loose


def _stands(analysis: Analysis, sentence: Sentence, hit: Hit, first: int, last: int) -> bool:
    """Whether a promise between states is made: parties are known, and a weak verb has something concrete."""
    row: CommitmentRow = hit.entry.row
    if any(cue.entry.row.status == "denied" for cue in sentence.table("cue")) or _is_refused(sentence, hit):
        return False
    if not parties_of(analysis, sentence):
        return False
    return not row.weak or _is_concrete(sentence, first, last)


def _is_refused(sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation stands beside the verb: before it, or behind it where verbs come last."""
    backward = sentence.language.grammar.verb_last
    first, last = (hit.last, hit.last + 1) if backward else (hit.first - 2, hit.first)
    return any(not sentence.language.negations.isdisjoint(t.keys) for t in sentence.tokens[max(first, 0) : last])


def _is_concrete(sentence: Sentence, first: int, last: int) -> bool:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    dated = any(start <= date.start < end and _tells_day_or_year(date) for date in sentence.dates)
    return dated or any(first <= h.first < last and h.entry.table in CONCRETE for h in sentence.hits)


def parties_of(analysis: Analysis, sentence: Sentence) -> list[str]:
    """The countries that promise: those of the sentence when there are two, else the page's pair."""
    sides = analysis.sides_of(sentence.countries())
    return sides if len(sides) > 1 else []


def promisers(analysis: Analysis, sentence: Sentence, hit: Hit) -> list[str]:
    """Who promises: the one country that alone proposes, announces or intends, else the parties."""
    row: CommitmentRow = hit.entry.row
    subjects = [a for a, functions in with_functions(sentence, hit.first) if functions[:1] == ["subject"]]
    codes = {code for code in map(analysis.country_of, subjects) if code}
    alone = row.force in ONE_SIDED and len(codes) == 1
    return sorted(codes) if alone else parties_of(analysis, sentence)


def _finding(analysis: Analysis, sentence: Sentence, hit: Hit, first: int, last: int) -> CommitmentFound:
    row: CommitmentRow = hit.entry.row
    words = sentence.quote(first, last)
    return CommitmentFound(
        id=finding_id(analysis.article.id, "commitment", words.start, words.end),
        article=analysis.article.id,
        rule=hit.entry.rule,
        quotes=[sentence.quote(), sentence.quote(first, last, of="action")],
        action=words.text,
        by=promisers(analysis, sentence, hit),
        sector=sector_of(sentence, first, last),
        mechanism=mechanism_of(sentence, first, last),
        due=due_of(sentence, first, last),
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


def actions_of(commitments: Sequence[CommitmentFound], analysis: Analysis) -> dict[int, list[tuple[int, int]]]:
    """The offsets of every promised action by the index of its sentence."""
    spans = [(q.start, q.end) for one in commitments for q in one.quotes if q.field == "action"]
    return {s.index: [span for span in spans if s.span.start <= span[0] < s.span.end] for s in analysis.sentences}
