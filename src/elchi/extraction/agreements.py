"""Agreements: documents that an article names, what was done to them, by whom, and for how long they hold."""

from collections.abc import Sequence

from elchi.extraction.acts import Under, act_on, standing_under, status_of
from elchi.extraction.analysis import Analysis
from elchi.extraction.counting import number_around, number_before
from elchi.extraction.documents import Title, titles_in
from elchi.extraction.identity import finding_id
from elchi.extraction.one_document import complement_of, has_parties, stands
from elchi.extraction.same_document import Naming, merged
from elchi.extraction.sentence import Sentence
from elchi.extraction.signatories import parties_of
from elchi.extraction.terms import day_of, signed_on, validity
from elchi.language.rows import AgreementRow
from elchi.records import AgreementFound, EventFound
from elchi.records.vocabulary import AgreementType, Level

Titles = dict[int, list[Title]]


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
                found.append(Naming(agreement, frozenset({place}), bare=complement_of(title) == 0))
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
        else stands(sentence, title, done) and has_parties(sentence, title, parties)
    ):
        return None
    begins, ends = validity(sentence, title)
    if begins is None and act and act.entry.row.status == "in-force":
        begins = day_of(sentence, act, title, "day")
    status = status_of(sentence, title, done)
    level = level_of(sentence, title)
    start, end = title.span(sentence)
    return AgreementFound(
        id=finding_id(analysis.article.id, "agreement", start, end),
        article=analysis.article.id,
        rule=title.hit.entry.rule,
        quotes=[sentence.quote(), sentence.quote(title.first, title.last, of="title")],
        type="package" if count else _type_of(row, level),
        title=sentence.words(title.first, title.last),
        level=level,
        parties=parties,
        valid_from=begins,
        valid_to=ends,
        status=status,
        signed_on=signed_on(sentence, act, title),
        count=count,
    )


def level_of(sentence: Sentence, title: Title) -> Level | None:
    """Who concluded it, by the words of the title: ministries, governments, states, regions, companies."""
    for hit in sentence.table("level", "body"):
        if title.first <= hit.first < title.last:
            level: Level = hit.entry.row.level
            return level
    row: AgreementRow = title.hit.entry.row
    return "state" if row.type == "treaty" else None


def _type_of(row: AgreementRow, level: Level | None) -> AgreementType:
    """The type of the word; «договор» of companies is a contract."""
    return "contract" if row.type == "treaty" and level == "company" else row.type


def spans_of(analysis: Analysis, titles: Titles) -> dict[int, list[tuple[int, int]]]:
    """The offsets of every title by the index of its sentence."""
    return {s.index: [title.span(s) for title in titles[s.index]] for s in analysis.sentences}
