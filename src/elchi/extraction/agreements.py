"""Agreements: documents that an article names, what was done to them, by whom, and for how long they hold."""

import re

import msgspec

from elchi.extraction.analysis import Analysis
from elchi.extraction.documents import Title, titles_in
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.sentence import Sentence
from elchi.extraction.timing import clause, ends_at, whens_of
from elchi.language import Hit
from elchi.language.rows import AgreementRow
from elchi.records import AgreementFound
from elchi.records.vocabulary import AgreementStatus, Level

Titles = dict[int, list[Title]]
DONE: frozenset[AgreementStatus] = frozenset({"signed", "initialled", "ratified", "in-force"})
SHORTEST_COMPLEMENT = 2
BULLETS = frozenset("-–—•*·")


def documents_of(analysis: Analysis) -> Titles:
    """The documents named in each sentence, by the sentence's index."""
    return {sentence.index: titles_in(sentence) for sentence in analysis.sentences}


def agreements_in(analysis: Analysis, titles: Titles) -> list[AgreementFound]:
    """The agreements of an article; the same document named twice is one finding with both quotes."""
    found: list[AgreementFound] = []
    heading: Hit | None = None
    for sentence in analysis.sentences:
        heading = _heading(sentence, heading)
        for title in titles[sentence.index]:
            agreement = _finding(analysis, sentence, title, heading)
            if agreement:
                _add(found, agreement)
    return found


def _heading(sentence: Sentence, before: Hit | None) -> Hit | None:
    """The act that a list stands under: "The following documents were signed:" and the items behind it."""
    if sentence.tokens[-1].text == ":":
        return next(iter(sentence.table("act")), None)
    return before if sentence.tokens[0].text in BULLETS or sentence.tokens[0].text.isdigit() else None


def _finding(analysis: Analysis, sentence: Sentence, title: Title, heading: Hit | None) -> AgreementFound | None:
    row: AgreementRow = title.hit.entry.row
    act = act_on(sentence, title)
    done = act or heading
    count = _count(sentence, title) if row.type == "package" else _count_before(sentence, title)
    parties = parties_of(analysis, sentence, title)
    if not (
        count and done if count or row.type == "package" else _stands(sentence, title, done) and len(parties) > 1
    ):
        return None
    begins, ends = validity(sentence, title)
    status = status_of(sentence, title, done)
    start, end = title.span(sentence)
    return AgreementFound(
        id=finding_id(analysis.article.id, "agreement", start, end),
        article=analysis.article.id,
        rule=title.hit.entry.rule,
        quotes=[sentence.quote(), sentence.quote(title.first, title.last, of="title")],
        type="package" if count else row.type,
        title=sentence.words(title.first, title.last),
        level=level_of(sentence, title),
        parties=parties,
        valid_from=begins,
        valid_to=ends,
        status=status,
        signed_on=_signed_on(sentence, act, title) if status == "signed" else None,
        count=count,
    )


def _stands(sentence: Sentence, title: Title, done: Hit | None) -> bool:
    """Whether one document is meant, and it has a title, a term, or was concluded."""
    begins, _ = validity(sentence, title)
    complement = title.last - title.first - (title.hit.last - title.hit.first)
    names_one = done is not None or begins is not None or is_proper(sentence, title)
    concluded = done is not None and done.entry.row.status in DONE
    return names_one and (complement >= SHORTEST_COMPLEMENT or begins is not None or concluded)


def is_proper(sentence: Sentence, title: Title) -> bool:
    """Whether the words name one document, not documents at large: capitals, marks, a date or two parties inside."""
    start, end = title.span(sentence)
    dated = any(start <= date.start < end for date in sentence.dates)
    capital = sentence.tokens[title.hit.first].is_capitalised and title.hit.first > 0
    return (
        capital
        or dated
        or len(sentence.countries(title.first, title.last)) > 1
        or sentence.article.text[start - 1 : start] in ("«", "“", '"')
    )


def status_of(sentence: Sentence, title: Title, done: Hit | None) -> AgreementStatus:
    """What was done to the document; a signing that is denied or called off leaves it planned."""
    status: AgreementStatus = done.entry.row.status if done else "mentioned"
    first, last = clause(sentence, title.hit)
    cues = {cue.entry.row.status for cue in sentence.table("cue") if first <= cue.first < last}
    return "planned" if status in DONE and cues & {"denied", "cancelled"} else status


def act_on(sentence: Sentence, title: Title) -> Hit | None:
    """What is done to the document: the nearest act of the title's clause, outside the title."""
    first, last = clause(sentence, title.hit)
    acts = [a for a in sentence.table("act") if first <= a.first < last and not title.first <= a.first < title.last]
    listed = [] if acts else _before_colon(sentence, title)
    return min(acts or listed, key=lambda act: apart(act, title), default=None)


def _before_colon(sentence: Sentence, title: Title) -> list[Hit]:
    """The acts of the words before a colon, of which the title is an item: "Signed were: a memorandum, a plan …"."""
    colon = next((i for i in range(title.first - 1, -1, -1) if sentence.tokens[i].text == ":"), 0)
    return [act for act in sentence.table("act") if act.last <= colon]


def validity(sentence: Sentence, title: Title) -> tuple[str | None, str | None]:
    """The years or dates for which the document holds, from an interval in or right behind its title."""
    start, end = title.span(sentence)
    inside = [date for date in sentence.dates if start <= date.start <= end + 2 and date.when.edtf]
    for date in inside:
        if "/" in (date.when.edtf or ""):
            return date.when.first, date.when.last
    until = next((date for date in inside if date.when.precision == "year" and ends_at(sentence, date)), None)
    return None, until.when.edtf if until else None


def parties_of(analysis: Analysis, sentence: Sentence, title: Title) -> list[str]:
    """The countries in the title, else in the sentence, else the pair that the page is about."""
    inside = sentence.countries(title.first, title.last)
    return analysis.sides_of(inside if len(inside) > 1 else sentence.countries())


def level_of(sentence: Sentence, title: Title) -> Level | None:
    """Who concluded it, by the words of the title: ministries, governments, states, regions, companies."""
    for hit in sentence.table("level", "body"):
        if title.first <= hit.first < title.last:
            level: Level = hit.entry.row.level
            return level
    row: AgreementRow = title.hit.entry.row
    return "state" if row.type == "treaty" else None


def _signed_on(sentence: Sentence, act: Hit | None, title: Title) -> str | None:
    if act is None:
        return None
    dates = whens_of(sentence, act, [title.span(sentence)])
    return dates[0].edtf if dates and dates[0].precision == "day" else None


def _count_before(sentence: Sentence, title: Title) -> int | None:
    """How many documents of one kind are meant: "eight agreements", «девять меморандумов»."""
    return count_of(sentence, title.hit.first - 1) if title.hit.first > 0 else None


def _count(sentence: Sentence, title: Title) -> int | None:
    """How many documents a package holds: the number right before its word, or inside its title."""
    nearby = [*range(title.hit.first - 1, max(title.hit.first - 4, -1), -1), *range(title.hit.last, title.last)]
    counts = (count_of(sentence, i) for i in nearby)
    return next((count for count in counts if count), None)


def count_of(sentence: Sentence, index: int) -> int | None:
    """A token as a number of things: "20", "двадцать", "thirteen"; None when it is none."""
    token, words = sentence.tokens[index], sentence.language.numbers.words
    if sentence.in_date(token.start):
        return None
    if re.fullmatch(r"\d{1,3}", token.text):
        return int(token.text)
    return next((int(words[key]) for key in sorted(token.keys) if words.get(key, 0) > 1), None)


def _add(found: list[AgreementFound], agreement: AgreementFound) -> None:
    for index, known in enumerate(found):
        if _same(known, agreement):
            found[index] = _joined(known, agreement)
            return
    found.append(agreement)


def _same(one: AgreementFound, other: AgreementFound) -> bool:
    if one.type != other.type or set(one.parties) != set(other.parties) or one.count != other.count:
        return False
    if one.valid_from and other.valid_from:
        return (one.valid_from, one.valid_to) == (other.valid_from, other.valid_to)
    if len(one.title.split()) == 1 or len(other.title.split()) == 1:
        return True
    mine, theirs = _content(one), _content(other)
    shared = len(mine & theirs)
    return mine == theirs or (shared > 1 and (mine <= theirs or theirs <= mine or 2 * shared > len(mine | theirs)))


def _content(agreement: AgreementFound) -> set[str]:
    """The beginnings of the title's longer words; the type's own word tells nothing."""
    words = re.findall(r"\w{4,}", agreement.title.lower())
    return {word[:5] for word in words[1:]} or set(words)


def _joined(one: AgreementFound, other: AgreementFound) -> AgreementFound:
    main, more = (other, one) if other.status in DONE and one.status not in DONE else (one, other)
    fields = ("level", "valid_from", "valid_to", "signed_on", "count")
    values = {name: getattr(main, name) or getattr(more, name) for name in fields}
    title = max((one.title, other.title), key=len)
    return msgspec.structs.replace(main, id=one.id, title=title, quotes=[*one.quotes, *other.quotes], **values)


def spans_of(analysis: Analysis, titles: Titles) -> dict[int, list[tuple[int, int]]]:
    """The offsets of every title by the index of its sentence."""
    return {s.index: [title.span(s) for title in titles[s.index]] for s in analysis.sentences}
