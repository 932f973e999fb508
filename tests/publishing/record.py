"""The record that pages.toml describes, as articles and findings."""

import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from elchi.linking import Conclusion, accounts, link
from elchi.records import Article, Finding, Quote, Source

PAIR = ["KZ", "TM"]
PARTIES = {
    "event": "countries",
    "figure": "countries",
    "mechanism": "countries",
    "agreement": "parties",
    "commitment": "by",
}
Reading = tuple[Article, list[Finding]]


def pages() -> list[Reading]:
    table = tomllib.loads((Path(__file__).parent / "pages.toml").read_text("utf-8"))
    return [reading(page) for page in table["page"]]


def reading(page: dict[str, Any]) -> Reading:
    url = page.get("url")
    article = Article(
        id=page["id"],
        title=page["title"],
        language=page["language"],
        text=f"{page['title']}\n\n{page['body']}",
        url=url,
        published=page.get("published"),
        outlet="samples",
        sources=[Source(name=urlsplit(url).netloc)] if url else [],
    )
    return article, [finding(article, number, row) for number, row in enumerate(page.get("finding", []))]


def finding(article: Article, number: int, row: dict[str, Any]) -> Finding:
    words = row["quote"]
    start = article.text.index(words, len(article.title))
    quote = Quote(article=article.id, start=start, end=start + len(words), text=words)
    kept = {key: value for key, value in row.items() if key not in ("quote", "date")}
    if row["kind"] in PARTIES:
        kept = {PARTIES[row["kind"]]: PAIR} | kept
    if "date" in row:
        kept["when"] = {"edtf": row["date"], "stated": True}
    kept |= {"id": f"{article.id}-{number:02}", "article": article.id, "rule": "hand/1"}
    made = msgspec.convert(kept, Finding)
    return msgspec.structs.replace(made, quotes=[quote])


def concluded(pages: list[Reading]) -> list[Conclusion]:
    told = [account for article, findings in pages for account in accounts(article, findings)]
    return [conclusion for linked in link(told).values() for conclusion in linked.conclusions]
