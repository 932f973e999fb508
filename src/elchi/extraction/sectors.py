"""Sectors: areas that an article names as fields of cooperation or discussion."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.records import SectorFound
from elchi.records.vocabulary import Sector


def sectors_in(analysis: Analysis) -> list[SectorFound]:
    """One finding a sector, with a quote of every sentence that names it in a context of cooperation."""
    found: dict[Sector, SectorFound] = {}
    for sentence in analysis.sentences:
        if not sentence.table("context"):
            continue
        for hit in sentence.table("sector"):
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
