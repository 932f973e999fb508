"""The JSON Lines shape of `elchi extract --jsonl`: one line a page, the same for every reader of it."""

from typing import Any

import msgspec

from elchi.records.article import Article, Rejected
from elchi.records.findings import Finding


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """One page's result: the article and its findings, or the reason it was rejected.

    `id` is the id that the input line carried, and is left out when it carried none.
    """

    article: Article | None = None
    findings: list[Finding] = []
    rejected: Rejected | None = None
    id: str | None = None

    def public(self) -> dict[str, Any]:
        """The line as plain values in the published shape: quotes carry start, end and text only."""
        line: dict[str, Any] = {} if self.id is None else {"id": self.id}
        line["article"] = None if self.article is None else _article(self.article)
        line["findings"] = [_finding(finding) for finding in self.findings]
        line["rejected"] = msgspec.to_builtins(self.rejected)
        return line

    def json(self) -> bytes:
        """The line as UTF-8 JSON without a trailing newline."""
        return msgspec.json.encode(self.public())


ARTICLE_ORDER = (
    "id",
    "url",
    "title",
    "language",
    "published",
    "outlet",
    "section",
    "tags",
    "sources",
    "text",
)
HIDDEN = {"article", "quotes"}


def _article(article: Article) -> dict[str, Any]:
    values = msgspec.to_builtins(article)
    return {key: values[key] for key in ARTICLE_ORDER}


def _finding(finding: Finding) -> dict[str, Any]:
    values = msgspec.to_builtins(finding)
    quotes = [{"start": q["start"], "end": q["end"], "text": q["text"]} for q in values["quotes"]]
    return {key: value for key, value in values.items() if key not in HIDDEN} | {"quotes": quotes}
