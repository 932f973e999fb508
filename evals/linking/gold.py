"""The gold as accounts: what a careful reader finds on each page, and which of it is one thing over pages."""

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from elchi.extraction import extract
from elchi.extraction.codes import coded
from elchi.extraction.identity import finding_id
from elchi.linking import Account, accounts
from elchi.reading import read
from elchi.records import Article, Finding, Line, Quote, Rejected
from evals.linking.truth import Truth
from evals.reading.matching import SAME, Answer, paired
from evals.reading.pages import GOLD, Page, gold_page

Half = Literal["tune", "held-out"]
HALVES: tuple[Half, ...] = ("tune", "held-out")
KINDS = ("event", "agreement", "commitment")


class GoldPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the gold as an article, its findings, and beside each the answer as the file has it."""

    article: Article
    findings: list[Finding]
    answers: list[Answer]
    page: Page


def gold_pages(half: Half) -> Iterator[GoldPage]:
    """Every page of one half, in the order of languages and names."""
    for path in sorted((GOLD / half).glob("*/*.json")):
        values: dict[str, Any] = msgspec.json.decode(path.read_bytes())
        article = Article(
            id=values["id"],
            title=values["title"],
            language=values["language"],
            text=values["text"],
            published=values["published"],
        )
        found = [_finding(article, place, answer) for place, answer in enumerate(values["findings"])]
        page = gold_page(values)
        yield GoldPage(article=article, findings=found, answers=page.findings, page=page)


def coded_by_hand(pages: list[GoldPage]) -> list[Account[Finding]]:
    """The findings of the gold itself."""
    return [account for page in pages for account in accounts(page.article, page.findings)]


def extracted(pages: list[GoldPage]) -> tuple[list[Account[Finding]], dict[str, str]]:
    """What Elchi finds on these pages; and for each finding of the gold that is matched, the found finding's id."""
    told: list[Account[Finding]] = []
    matched: dict[str, str] = {}
    for page in pages:
        article = read(page.page.source)
        if isinstance(article, Rejected):
            continue
        found = extract(article)
        told += accounts(article, found)
        matched |= _matched(page, Line(article=article, findings=found).public()["findings"])
    return told, matched


def truth(pages: list[GoldPage], kind: str) -> Truth:
    """The clusters of one kind: by `same`; a finding without it is one of its own. Look-alikes by `unlike`."""
    clusters, languages, unlike = {}, {}, set()
    for page in pages:
        for finding, answer in zip(page.findings, page.answers, strict=True):
            if answer["kind"] == kind:
                clusters[finding.id] = answer.get("same", f"alone {finding.id}")
                languages[finding.id] = page.article.language
                unlike |= {
                    (min(answer["same"], other), max(answer["same"], other)) for other in answer.get("unlike", [])
                }
    return Truth(clusters=clusters, languages=languages, unlike=frozenset(unlike))


def of_matched(whole: Truth, matched: dict[str, str]) -> Truth:
    """The truth over found findings: each stands for the finding of the gold that it is matched with."""
    kept = {found: gold for gold, found in matched.items() if gold in whole.clusters}
    return Truth(
        clusters={found: whole.clusters[gold] for found, gold in kept.items()},
        languages={found: whole.languages[gold] for found, gold in kept.items()},
        unlike=whole.unlike,
    )


def _matched(page: GoldPage, found: list[Answer]) -> dict[str, str]:
    ids = {id(answer): finding.id for answer, finding in zip(page.answers, page.findings, strict=True)}
    return {
        ids[id(mine)]: theirs["id"]
        for kind in SAME
        for mine, theirs in paired(kind, _of(kind, page.answers), _of(kind, found))
    }


def _of(kind: str, answers: list[Answer]) -> list[Answer]:
    return [answer for answer in answers if answer["kind"] == kind]


def _finding(article: Article, place: int, answer: Answer) -> Finding:
    quotes = [_quote(article, words) for words in answer["quotes"]]
    first = quotes[0]
    values = {key: value for key, value in answer.items() if value is not None}
    values |= _plain(values) | {
        "id": finding_id(article.id, answer["kind"], first.start, first.end, str(place)),
        "article": article.id,
        "rule": "gold",
        "quotes": [msgspec.to_builtins(quote) for quote in quotes],
    }
    found: Finding = msgspec.convert(values, type=Finding, strict=False)
    return found


def _plain(values: Answer) -> Answer:
    """The fields that the gold keeps in another shape than findings do."""
    if values["kind"] == "event":
        cameo = coded(values["type"], values.get("mode"), values["status"])
        people = [_participant(person) for person in values.get("participants", [])]
        return {"participants": people, "plover": cameo[0], "cameo": cameo[1]}
    if values["kind"] == "agreement" and "number" in values:
        return {"count": values["number"]}
    return {}


def _participant(person: Answer) -> Answer:
    """An unnamed holder of an office has no name in a finding."""
    unnamed = " of " in (person.get("name") or "")
    return person | ({"name": None, "as_written": None} if unnamed else {})


def _quote(article: Article, words: str) -> Quote:
    start = article.text.index(words)
    return Quote(article=article.id, start=start, end=start + len(words), text=words)
