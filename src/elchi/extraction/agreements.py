"""Agreements: documents that an article names, what was done to them, by whom, and for how long they hold."""

from collections.abc import Sequence

from elchi.extraction.analysis import Analysis
from elchi.extraction.counting import number_around, number_before
from elchi.extraction.documents import Title, titles_in
from elchi.extraction.identity import finding_id
from elchi.extraction.nearness import apart
from elchi.extraction.same_document import merged
from elchi.extraction.sentence import Sentence
from elchi.extraction.signatories import parties_of
from elchi.extraction.timing import clause, ends_at, whens_of
from elchi.language import Hit
from elchi.language.rows import AgreementRow
from elchi.records import AgreementFound, EventFound
from elchi.records.vocabulary import AgreementStatus, Level

Titles = dict[int, list[Title]]
DONE: frozenset[AgreementStatus] = frozenset({"signed", "initialled", "ratified", "in-force"})
SHORTEST_COMPLEMENT = 2
BESIDE = 4
BULLETS = frozenset("-–—•*·")


def documents_of(analysis: Analysis) -> Titles:
    """The documents named in each sentence, by the sentence's index."""
    return {sentence.index: titles_in(sentence) for sentence in analysis.sentences}


def agreements_in(analysis: Analysis, titles: Titles, events: Sequence[EventFound]) -> list[AgreementFound]:
    """The agreements of an article; the same document named twice is one finding with both quotes."""
    found: list[AgreementFound] = []
    heading: Hit | None = None
    for sentence in analysis.sentences:
        heading = _heading(sentence, heading)
        for title in titles[sentence.index]:
            agreement = _finding(analysis, events, sentence, title, heading)
            if agreement:
                found.append(agreement)
    return merged(found, head_last=analysis.language.grammar.verb_last)


def _heading(sentence: Sentence, before: Hit | None) -> Hit | None:
    """The act that a list stands under: "The following documents were signed:" and the items behind it."""
    if sentence.tokens[-1].text == ":":
        return next(iter(sentence.table("act")), None)
    return before if sentence.tokens[0].text in BULLETS or sentence.tokens[0].text.isdigit() else None


def _finding(
    analysis: Analysis, events: Sequence[EventFound], sentence: Sentence, title: Title, heading: Hit | None
) -> AgreementFound | None:
    row: AgreementRow = title.hit.entry.row
    act = act_on(sentence, title)
    done = act or heading
    count = number_around(sentence, title) if row.type == "package" else number_before(sentence, title)
    parties = parties_of(analysis, events, sentence, title)
    if not (
        count and done
        if count or row.type == "package"
        else _stands(sentence, title, done) and _has_parties(sentence, title, parties)
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
        signed_on=_signed_on(sentence, act, title),
        count=count,
    )


def _has_parties(sentence: Sentence, title: Title, parties: list[str]) -> bool:
    """Whether two states are known to conclude it; a convention that is named in full needs none."""
    named = is_proper(sentence, title) and _complement(title) >= SHORTEST_COMPLEMENT
    return len(parties) > 1 or (named and title.hit.entry.row.type == "convention")


def _complement(title: Title) -> int:
    """How many words the title has beside its type word."""
    return title.last - title.first - (title.hit.last - title.hit.first)


def _stands(sentence: Sentence, title: Title, done: Hit | None) -> bool:
    """Whether one document is meant, and it has a title, a term, or was concluded."""
    begins, _ = validity(sentence, title)
    complement = _complement(title)
    names_one = done is not None or begins is not None or is_proper(sentence, title)
    concluded = done is not None and done.entry.row.status in DONE
    return names_one and (complement >= SHORTEST_COMPLEMENT or begins is not None or concluded)


def is_proper(sentence: Sentence, title: Title) -> bool:
    """Whether the words name one document, not documents at large: capitals, marks, a date or two parties inside."""
    start, end = title.span(sentence)
    behind = sentence.tokens[min(title.last + BESIDE, len(sentence.tokens)) - 1].end
    dated = any(start <= date.start < max(end, behind) for date in sentence.dates)
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


def level_of(sentence: Sentence, title: Title) -> Level | None:
    """Who concluded it, by the words of the title: ministries, governments, states, regions, companies."""
    for hit in sentence.table("level", "body"):
        if title.first <= hit.first < title.last:
            level: Level = hit.entry.row.level
            return level
    row: AgreementRow = title.hit.entry.row
    return "state" if row.type == "treaty" else None


def _signed_on(sentence: Sentence, act: Hit | None, title: Title) -> str | None:
    """The document's own date, in its title, else the day of its signing."""
    start, end = title.span(sentence)
    own = [date.when for date in sentence.dates if start <= date.start < end and date.when.edtf]
    dates = [when for when in own if "/" not in (when.edtf or "")]
    if dates or act is None or act.entry.row.status not in ("signed", "initialled"):
        return dates[0].edtf if dates else None
    told = whens_of(sentence, act, [(start, end)])
    return told[0].edtf if told else None


def spans_of(analysis: Analysis, titles: Titles) -> dict[int, list[tuple[int, int]]]:
    """The offsets of every title by the index of its sentence."""
    return {s.index: [title.span(s) for title in titles[s.index]] for s in analysis.sentences}
