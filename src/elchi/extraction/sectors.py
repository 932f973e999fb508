"""Sectors: areas that an article names as fields of cooperation or discussion."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records import SectorFound
from elchi.records.vocabulary import Sector


def sectors_in(analysis: Analysis) -> list[SectorFound]:
    """One finding a sector, with a quote of every sentence that names it in a context of cooperation."""
    found: dict[Sector, SectorFound] = {}
    for sentence in analysis.sentences:
        if not sentence.table("context"):
            continue
        for hit in sentence.table("sector"):
            if _is_in_portfolio(sentence, hit):
                continue
            for sector in hit.entry.row.sectors:
                words = sentence.quote(hit.first, hit.last)
                known = found.get(sector)
                if known is None:
                    identity = finding_id(analysis.article.id, "sector", words.start, words.end, sector)
                    found[sector] = SectorFound(
                        id=identity, article=analysis.article.id, rule=hit.entry.rule, quotes=[words], sector=sector
                    )
                elif words not in known.quotes:
                    known.quotes.append(words)
    return list(found.values())


def _is_in_portfolio(sentence: Sentence, hit: Hit) -> bool:
    """Whether capitalised words lead from an office or body to this one: "the Minister of Public Service, Labour"."""
    language, index = sentence.language, hit.first
    heads = {other.last - 1 for other in sentence.table("office", "body")}
    while index > 0 and sentence.tokens[index].is_capitalised:
        index -= 1
        while index > 0 and _links(sentence, index):
            index -= 1
        if index in heads or sentence.tokens[index].text.lower() in language.grammar.portfolios:
            return sentence.tokens[index].is_capitalised
    return False


def _links(sentence: Sentence, index: int) -> bool:
    grammar, word = sentence.language.grammar, sentence.tokens[index].text.lower()
    return word in (",", "&") or word in grammar.of or word in grammar.articles or word in grammar.conjunctions
