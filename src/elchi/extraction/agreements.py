"""Agreements: documents that an article names, what was done to them, by whom, and for how long they hold."""

from collections.abc import Sequence

from elchi.extraction.acts import DONE, Under, act_on, standing_under, status_of
from elchi.extraction.analysis import Analysis
from elchi.extraction.counting import number_around, number_before
from elchi.extraction.documents import Title, titles_in
from elchi.extraction.identity import finding_id
from elchi.extraction.same_document import Naming, merged
from elchi.extraction.sentence import Sentence
from elchi.extraction.signatories import parties_of
from elchi.extraction.timing import ends_at, whens_of
from elchi.language import Hit, fold
from elchi.language.rows import AgreementRow
from elchi.records import AgreementFound, EventFound
from elchi.records.vocabulary import Level

Titles = dict[int, list[Title]]
SHORTEST_COMPLEMENT = 2
SHORTEST_SUBJECT = 4
BESIDE = 4


def documents_of(analysis: Analysis) -> Titles:
    """The documents named in each sentence, by the sentence's index."""
    return {sentence.index: titles_in(sentence) for sentence in analysis.sentences}


def agreements_in(analysis: Analysis, titles: Titles, events: Sequence[EventFound]) -> list[AgreementFound]:
    """The agreements of an article; the same document named twice is one finding with both quotes."""
    found: list[Naming] = []
    for sentence, under in zip(analysis.sentences, standing_under(analysis.sentences), strict=True):
        for title in titles[sentence.index]:
            agreement = _finding(analysis, events, sentence, title, under)
            if agreement:
                place = sentence.index if under.list is None else under.list
                found.append(Naming(agreement, frozenset({place}), bare=_complement(title) == 0))
    return merged(found, head_last=analysis.language.grammar.verb_last)


def _finding(
    analysis: Analysis, events: Sequence[EventFound], sentence: Sentence, title: Title, under: Under
) -> AgreementFound | None:
    row: AgreementRow = title.hit.entry.row
    act = act_on(sentence, title)
    done = act or under.act
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
    return (
        not _are_many(sentence, title)
        and names_one
        and (complement >= SHORTEST_COMPLEMENT or begins is not None or concluded)
    )


def _are_many(sentence: Sentence, title: Title) -> bool:
    """Whether a plural without a subject names none: "agreements between Kazakhstan and Serbia were signed"."""
    head = title.hit.last if sentence.language.grammar.verb_last else title.hit.first + 1
    if not sentence.language.morphology.is_plural(fold(sentence.tokens[head - 1].text)):
        return False
    apart = {i for actor in sentence.actors for i in range(actor.first, actor.last + 1)}
    words = (sentence.tokens[i].text for i in range(title.first, title.last) if i not in apart and i != head - 1)
    return not any(len(word) >= SHORTEST_SUBJECT and word.isalpha() for word in words)


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
