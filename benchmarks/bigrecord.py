"""A big record to measure on: made articles with sectors, organisations and bodies, kept in build/ and made once.

    python -m benchmarks.bigrecord 100000

makes `build/made-100000.db` and prints what is in it and how long it took. The same number gives the same record.
"""

import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec

from elchi.extraction.identity import finding_id
from elchi.records import Article, Finding, FormatFound, OfficeFound, Quote, SectorFound
from elchi.records.vocabulary import FormatRole
from elchi.storage import Record
from evals.linking.made.stream import stream

ARTICLES = 100_000
BUILD = Path("build")
BODIES = Path(__file__).with_name("bodies.toml")
FORMATS = ("UN", "CIS", "OIC", "SCO", "OSCE", "ECO", "EAEU", "CA+", "OTS", "IFAS")
ROLES: tuple[FormatRole, ...] = ("agenda", "agenda", "venue", "participant")
SENTENCES = 6
FORMAT_TOLD = 0.3
OFFICE_TOLD = 0.3
NAMED = 2
Reading = tuple[Article, list[Finding]]
Bodies = dict[str, dict[str, str]]


def made(articles: int = ARTICLES) -> Path:
    """The file of a made record with so many articles; made when it is not there, which takes its time."""
    path = BUILD / f"made-{articles}.db"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        begun = path.with_suffix(".begun.db")
        begun.unlink(missing_ok=True)
        with Record(begun) as record:
            record.add_all(readings(articles))
        begun.rename(path)
    return path


def readings(articles: int) -> Iterator[Reading]:
    """So many articles with their findings."""
    bodies: Bodies = tomllib.loads(BODIES.read_text("utf-8"))
    for told in stream(articles):
        rng = Random(told.article.id)
        given = [account.finding for account in told.accounts]
        found = [each for each in given if not isinstance(each, OfficeFound) or rng.random() < OFFICE_TOLD]
        yield _filled(told.article, found, bodies[told.article.language], rng)


def _filled(article: Article, found: list[Finding], body: dict[str, str], rng: Random) -> Reading:
    """The article with a body below what it tells, an address, and what the body names."""
    text, named = article.text + "\n", list[Quote]()
    chosen = rng.sample(sorted(body), SENTENCES)
    for sector in chosen:
        start = len(text) + 1
        text += " " + body[sector]
        named.append(Quote(article=article.id, start=start, end=len(text), text=body[sector], field=sector))
    sectors = [_sector(article.id, quote) for quote in named[: rng.randrange(NAMED + 1)]]
    formats = [_format(article.id, rng, named[-1])] if rng.random() < FORMAT_TOLD else []
    address = f"https://{article.outlet}/{article.id}"
    whole = msgspec.structs.replace(article, text=text, url=address)
    return whole, [*found, *sectors, *formats]


def _sector(article: str, quote: Quote) -> SectorFound:
    key = finding_id(article, f"sector {quote.field}", quote.start, quote.end)
    bare = msgspec.structs.replace(quote, field=None)
    sector = msgspec.convert(quote.field, type=SectorFound.__annotations__["sector"])
    return SectorFound(id=key, article=article, rule="made", sector=sector, quotes=[bare])


def _format(article: str, rng: Random, quote: Quote) -> FormatFound:
    name, bare = rng.choice(FORMATS), msgspec.structs.replace(quote, field=None)
    key = finding_id(article, f"format {name}", quote.start, quote.end)
    return FormatFound(id=key, article=article, rule="made", organisation=name, role=rng.choice(ROLES), quotes=[bare])


def main(articles: int = ARTICLES) -> None:
    """Make it and tell what is in it."""
    start = time.perf_counter()
    path = made(articles)
    print(f"{path}: {path.stat().st_size / 2**20:.0f} MB, {time.perf_counter() - start:.0f} s")
    with Record(path) as record:
        print(", ".join(f"{count} {kind}s" for kind, count in record.counts().items()))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
