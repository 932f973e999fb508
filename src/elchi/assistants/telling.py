"""An answer as an assistant gets it: bounded, with the sentences that its statements rest on."""

from collections.abc import Mapping
from typing import Any

import msgspec

from elchi.records import Agreement, Article, Commitment, Event, Person
from elchi.records.vocabulary import Confidence, LanguageCode
from elchi.storage import Testimony

NAMES: dict[type[Any], str] = {
    Event: "event",
    Agreement: "agreement",
    Commitment: "commitment",
    Person: "person",
    Article: "article",
}


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """What a statement rests on: words of a news page, the sentence around them, and whose page it is."""

    finding: str
    quote: str
    sentence: str
    language: LanguageCode
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    article: str
    title: str
    confidence: Confidence = "stated"


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a record is told: characters of a text, ids of findings, lines of other lists, sentences."""

    text: int
    findings: int
    lines: int
    first: int
    within: int

    def tighter(self, share: int) -> "Bounds":
        """A share of it; what there was of something is never nothing."""
        whole = msgspec.structs.asdict(self)
        return Bounds(**{name: min(most, max(1, most // share)) for name, most in whole.items()})


LISTED = Bounds(text=600, findings=3, lines=200, first=1, within=0)
SINGLE = Bounds(text=20_000, findings=20, lines=200, first=8, within=1)


class Telling:
    """Turns records into plain values: what is long is cut and named in `cut`; `wanted` are findings to cite.

    A record with findings gets `sources`, a thing with an address of its own gets `uri`.
    """

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.cut: dict[str, None] = {}
        self.wanted: list[tuple[dict[str, Any], list[str]]] = []

    def plain(self, value: Any, name: str = "found", inside: bool = False) -> Any:
        """The value in plain words, numbers, lists and objects."""
        match value:
            case msgspec.Struct():
                return self._record(value, inside)
            case str():
                return self._text(value, name)
            case list() | tuple():
                return self._lines(list(value), name, inside)
            case Mapping():
                return {key: self.plain(each, str(key), inside) for key, each in value.items()}
        return value

    def cite(self, testimony: Mapping[str, Testimony]) -> None:
        """Put the sentences under what they were wanted for."""
        for record, findings in self.wanted:
            record["sources"] = [self.plain(cited(testimony[key])) for key in findings if key in testimony]

    def _record(self, value: msgspec.Struct, inside: bool) -> dict[str, Any]:
        config, findings = value.__struct_config__, getattr(value, "findings", None) or []
        held = inside or bool(findings)
        made = {name: self.plain(getattr(value, name), name, held) for name in value.__struct_fields__}
        if config.tag_field:
            made[config.tag_field] = config.tag
        if type(value) in NAMES:
            made["uri"] = f"elchi://{NAMES[type(value)]}/{value.id}"  # type: ignore[attr-defined]
        shown = findings[: self.bounds.within if inside else self.bounds.first]
        if shown:
            self.wanted.append((made, list(shown)))
        return made

    def _text(self, value: str, name: str) -> str:
        if len(value) <= self.bounds.text:
            return value
        self.cut[f"{name}: the first {self.bounds.text} characters"] = None
        return value[: self.bounds.text].rstrip() + " …"

    def _lines(self, value: list[Any], name: str, inside: bool) -> list[Any]:
        most = self.bounds.findings if name == "findings" else self.bounds.lines
        if len(value) > most:
            self.cut[f"{name}: the first {most}"] = None
        return [self.plain(each, name, inside) for each in value[:most]]


def cited(told: Testimony) -> Cited:
    """A testimony in as few words as an assistant needs to quote it."""
    return Cited(
        finding=told.finding,
        quote=told.quote.text,
        sentence=told.sentence.text,
        language=told.language,
        outlet=told.outlet,
        published=told.published,
        url=told.url,
        article=told.quote.article,
        title=told.title,
        confidence=told.confidence,
    )
