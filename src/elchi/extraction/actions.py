"""What a verb of promise promises: the words of each action, without who promises it and who reports it."""

from collections.abc import Iterator

from elchi.extraction.action_parts import SHORTEST, Action, parts_of
from elchi.extraction.clauses import breaks
from elchi.extraction.functions import cases_of, functions_of
from elchi.extraction.sentence import Sentence
from elchi.language import Hit, fold
from elchi.language.rows import CommitmentRow

LONGEST_LEAD = 4
LONGEST_SPEAKER = 6
LONGEST_SOURCE = 9
RELATIVE_REACH = 4
ENDINGS = frozenset(";!?•")
BOTH = frozenset({"parties", "participants"})
CLOSING = frozenset('»”"')


def verbs_of(sentence: Sentence) -> list[Hit]:
    """The verbs of promise that stand on their own, and not inside what another promises."""
    kept: list[Hit] = []
    for hit in sentence.table("verb"):
        if not _calls_an_envoy(sentence, hit) and not (kept and _is_inside(sentence, kept[-1], hit)):
            kept.append(hit)
    return kept


def _calls_an_envoy(sentence: Sentence, hit: Hit) -> bool:
    """Whether the verb is part of the words that call an ambassador in or home, and calls for nothing."""
    around = (t for t in sentence.table("trigger") if t.first < hit.first and hit.last <= t.last)
    return any(trigger.entry.row.mode in ("demarche", "dismissed") for trigger in around)


def _is_inside(sentence: Sentence, outer: Hit, hit: Hit) -> bool:
    """Whether a weak verb belongs to the action of the one before: "agreed to support the initiative to build …"."""
    if sentence.language.grammar.verb_last or outer.entry.row.side != "after" or not hit.entry.row.weak:
        return False
    if any(_ends(sentence, index) for index in range(outer.last, hit.first)):
        return False
    if hit.entry.row.side == "before":
        return True
    before = sentence.tokens[hit.first - 1].text.lower()
    return not outer.entry.row.weak and before != "," and before not in sentence.language.conjunctions


def actions_in(sentence: Sentence, hit: Hit, preceding: int, following: int) -> Iterator[Action]:
    """The tokens of each promised action, between the verbs of promise before and after this one."""
    first, last = _span(sentence, hit, preceding, following)
    parts = (_trimmed(sentence, *part) for part in parts_of(sentence, hit, first, last))
    return (part for part in parts if _says_what(sentence, *part))


def _says_what(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the action has words enough beside dates and numbers, and is no mere time or place of the promise."""
    if last - first < SHORTEST:
        return False
    numbers = sentence.language.numbers.find(sentence.article.text, *_offsets(sentence, first, last))
    words = [
        token
        for token in sentence.tokens[first:last]
        if token.is_word
        and not sentence.in_date(token.start)
        and not any(number.start <= token.start < number.end for number in numbers)
        and not (numbers and token.text.lower() in sentence.language.grammar.articles)
    ]
    if len(words) < SHORTEST:
        return False
    is_infinitive = sentence.language.morphology.is_infinitive
    loose = words[0].text.lower() in sentence.language.grammar.circumstances
    return not loose or any(is_infinitive(token.text.lower()) for token in words)


def _offsets(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    return sentence.tokens[first].start, sentence.tokens[max(last - 1, first)].end


def _span(sentence: Sentence, hit: Hit, preceding: int, following: int) -> Action:
    """The words to the right of the verb, or to its left where the language puts the action there."""
    row: CommitmentRow = hit.entry.row
    if row.side == "after":
        start = last = _after_that(sentence, hit.last)
        while last < following and not _ends(sentence, last):
            last += 1
        return _trimmed(sentence, start, last)
    first = hit.first
    while first > preceding and not _ends(sentence, first - 1):
        first -= 1
    return _trimmed(sentence, _behind_subject(sentence, first, hit.first), hit.first)


def _behind_subject(sentence: Sentence, first: int, last: int) -> int:
    """Where the action begins behind the official or sides who promise it: "Кездесуде Президент … ашуды ұсынды"."""
    officials = [a.last for a in sentence.actors if a.is_official and "subject" in functions_of(sentence, a, last)]
    both = [h.last for h in sentence.table("anaphor") if h.entry.row.stands_for in BOTH and _is_bare(sentence, h)]
    inside = [end for end in [*officials, *both] if first < end <= last - SHORTEST]
    return max(inside, default=first) if sentence.language.grammar.verb_last else first


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
    return (
        token in ENDINGS
        or (token == "." and index + 1 == len(sentence.tokens))
        or _closes_speech(sentence, index)
        or breaks(sentence, index)
        or (token == "," and _ends_at_comma(sentence, index))
    )


def _closes_speech(sentence: Sentence, index: int) -> bool:
    """True where quoted words end and their speaker comes: "…”, he said", "…,” he said"."""
    if sentence.tokens[index].text not in CLOSING:
        return False
    beside = sentence.tokens[max(index - 1, 0) : index + 2]
    return any(token.text in (",", "–", "—") for token in beside)


def _ends_at_comma(sentence: Sentence, index: int) -> bool:
    before = sentence.tokens[max(index - 1, 0)].text.lower()
    return (
        before in sentence.language.grammar.citing
        or _opens_relative(sentence, index)
        or _is_said(sentence, index)
        or _names_source(sentence, index)
    )


def _opens_relative(sentence: Sentence, index: int) -> bool:
    """True for the comma of a relative clause whose pronoun stands a little behind it: "…, часть которых …"."""
    tail = sentence.tokens[index + 1 : index + 1 + RELATIVE_REACH]
    return any(not sentence.language.relatives.isdisjoint(token.keys) for token in tail)


def _is_said(sentence: Sentence, index: int) -> bool:
    """True for the comma before the one who says it: "…, the President of Kazakhstan told the Chancellor"."""
    tail = sentence.tokens[index + 1 : index + 1 + LONGEST_SPEAKER]
    reach = next((i for i, token in enumerate(tail) if token.text == ","), len(tail))
    near = [actor for actor in sentence.actors if index < actor.first <= index + reach]
    return any("speaker" in functions_of(sentence, actor, index) for actor in near)


def _names_source(sentence: Sentence, index: int) -> bool:
    """True for the comma behind which only who reported it follows: "…, the press service said on Monday"."""
    for token in sentence.tokens[index + 1 : index + 1 + LONGEST_SOURCE]:
        if token.text == ",":
            return False
        if token.text.lower() in sentence.language.grammar.speaking:
            return True
    return False


def _trimmed(sentence: Sentence, first: int, last: int) -> Action:
    loose = sentence.language.conjunctions
    while first < last and (_is_loose(sentence, first, loose) or _subject_end(sentence, first, last)):
        first = max(first + 1, _subject_end(sentence, first, last))
    while last > first and _is_loose(sentence, last - 1, loose):
        last -= 1
    return first, last


def _subject_end(sentence: Sentence, first: int, last: int) -> int:
    """Where the promising side ends when the words begin with it ("Тараптар …", "Стороны …"), else 0."""
    anaphors = [hit.last for hit in sentence.table("anaphor") if hit.first == first and _is_bare(sentence, hit)]
    actors = [a.last for a in sentence.actors if a.first == first and "nom" in cases_of(sentence, a)]
    return next((end for end in [_side_end(sentence, first), *anaphors, *actors] if first < end < last), 0)


def _is_bare(sentence: Sentence, hit: Hit) -> bool:
    """Whether the words can be a subject: «Тараптар», but not «тараптардың»."""
    cases = sentence.language.morphology.cases(fold(sentence.tokens[hit.last - 1].text))
    return not cases or "nom" in cases


def _side_end(sentence: Sentence, first: int) -> int:
    """Behind "Қазақ тарапы", "Türkmen tarapy": a nationality and the word for a side, else 0."""
    words = [token.text.lower() for token in sentence.tokens[first : first + 2]]
    return first + 2 if words[1:] and words[1] in sentence.language.grammar.sides else 0


def _is_loose(sentence: Sentence, index: int, loose: frozenset[str]) -> bool:
    token = sentence.tokens[index]
    return not token.is_word or token.text.lower() in loose
