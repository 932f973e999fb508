"""Printing in one language: countries, places, offices, people, dates, numbers, labels and sentences."""

import re
from functools import cached_property
from typing import Any

from elchi.language import load, own_names, shared
from elchi.publishing.brief import Run
from elchi.publishing.dating import Dating
from elchi.publishing.phrases import Phrase, Phrases, phrases, sectors, vocabulary
from elchi.records import Place, Source
from elchi.records.findings import OFFICE_JOINT
from elchi.records.vocabulary import LanguageCode

SLOT = re.compile(r"\{(\w+)\}")
PRINTABLE = 1e15
Value = str | Run | list[Run]


class Wording:
    """Everything a brief needs to say in one language; what has no name in it is printed as it is known."""

    def __init__(self, language: LanguageCode) -> None:
        self.language = language
        self.phrases: Phrases = phrases(language)
        self.dating = Dating(self.phrases)

    def say(self, key: str, **values: Value) -> list[Run]:
        """A sentence of brief.toml with its slots filled by words or runs."""
        return fill(self.phrases.say[key], values)

    def words(self, key: str, **values: Value) -> str:
        """A sentence of brief.toml as plain text."""
        return "".join(run.text for run in self.say(key, **values))

    def event(self, kind: str, mode: str | None, **values: str) -> str:
        """What kind of event, as a phrase without a capital; an unknown mode falls back to the type."""
        table = self.phrases.event
        filled = fill(table.get(f"{kind}/{mode}") or table[kind], dict(values))
        return " ".join("".join(run.text for run in filled).split())

    def title(self, key: str) -> str:
        """The heading or column title of this key."""
        return self.phrases.title[key]

    def label(self, name: str, word: str, language: LanguageCode | None = None) -> str:
        """What the shared vocabulary `name` prints for a word: «визит» for event_type and visit."""
        code = language or self.language
        own: dict[str, Any] = own_names(code).get("vocabulary", {}).get(name, {})
        known: dict[str, Any] = vocabulary().get(name, {}).get(word, {})
        return str(own.get(word) or known.get(code, word))

    def state(self, status: str) -> str:
        """The state of a document in a form that agrees with any document: «подписано»."""
        return self.phrases.state.get(status) or self.label("agreement_status", status)

    def sector(self, key: str) -> str:
        """The label of a sector, with a capital."""
        own: dict[str, str] = own_names(self.language).get("sector", {})
        return capital(own.get(key) or sectors().get(key, {}).get(self.language, key))

    def country(self, code: str, case: str = "name") -> str:
        """The country's name in a case its table has: name, gen, dat, acc, ins, loc, abl; its code when unknown."""
        row = shared().country.get(code)
        if row is None:
            return code
        names = row.names(self.language)
        return str(getattr(names, case) or names.name)

    def countries(self, codes: list[str]) -> str:
        """The names of several countries parted by commas."""
        return ", ".join(self.country(code) for code in codes)

    def into(self, code: str) -> str:
        """The way to a country: «в Туркменистан», "to Turkmenistan", «Түрікменстанға», "Türkmenistana"."""
        irregular = self.phrases.into.get(code)
        names = {case: self.country(code, case) for case in ("name", "acc", "dat")}
        return irregular or self.words("into", **names)

    def place(self, place: Place | None) -> str:
        """A city in this language, or the country when only that is known, or nothing."""
        if place is None:
            return ""
        if place.city:
            return self._cities.get(place.city, place.city)
        return self.country(place.country) if place.country else ""

    def city(self, english: str) -> str:
        """A city by its English name in this language."""
        return self._cities.get(english, english)

    def office(self, english: str) -> str:
        """An office in this language; several offices of one person are joined by a dash."""
        joint = self.phrases.say["joint"].text
        return joint.join(self._offices.get(part, part) for part in english.split(OFFICE_JOINT))

    def source(self, source: Source) -> str:
        """A source that a page names: «пресс-служба МИД Казахстана»; an outlet or unknown body as it is known."""
        body = self.phrases.body.get(source.name)
        if body is None or source.country is None:
            return body or self.phrases.known_body.get(source.name, source.name)
        return self.words("body_of", body=body, **{c: self.country(source.country, c) for c in ("name", "gen")})

    def organisation(self, key: str) -> str:
        """An organisation's usual name, and its full name when the usual one is an abbreviation."""
        names = self._organisations.get(key) or [key]
        full = next((name for name in names if not name.isupper()), names[0])
        return f"{full} ({names[0]})" if names[0].isupper() and full != names[0] else names[0]

    @cached_property
    def _cities(self) -> dict[str, str]:
        return {city.name: city.named[self.language][0] for city in shared().cities if city.named.get(self.language)}

    @cached_property
    def _offices(self) -> dict[str, str]:
        return {office.title: office.named.get(self.language, office.title) for office in shared().offices.values()}

    @cached_property
    def _organisations(self) -> dict[str, list[str]]:
        return {row.id: row.named.get(self.language, []) for row in shared().organisations}

    def number(self, value: float, unit: str | None) -> str:
        """A value with its unit, large ones shortened: «487,6 млн долл. США»."""
        from babel.numbers import format_decimal

        scale = next((s for s in self.phrases.scale if abs(value) >= s.value), None)
        reduced = value / (scale.value if scale else 1)
        exact = abs(reduced) < PRINTABLE
        shown = format_decimal(reduced, format="#,##0.###", locale=self.language) if exact else f"{reduced:g}"
        words = [shown, scale.label if scale else "", self.phrases.unit.get(unit or "", unit or "")]
        return " ".join(word for word in words if word).replace(" %", " %")

    @staticmethod
    def sentences(text: str, language: LanguageCode) -> list[tuple[int, int]]:
        """The spans of a text's sentences."""
        return [(span.start, span.end) for span in load(language).sentences(text)]


def fill(phrase: Phrase, values: dict[str, Value]) -> list[Run]:
    """The phrase as runs, its slots replaced by the values; an empty value leaves nothing.

    Raises KeyError for a slot without a value.
    """
    runs: list[Run] = []
    for index, piece in enumerate(SLOT.split(phrase.text)):
        runs += _runs(values[piece]) if index % 2 else _runs(piece)
    return runs


def _runs(value: Value) -> list[Run]:
    if isinstance(value, str):
        return [Run(text=value)] if value else []
    return [value] if isinstance(value, Run) else value


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
