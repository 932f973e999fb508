"""Names of invented people: their parts in four languages, and how an outlet spells them when Elchi has read it."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from elchi.language import load

TABLE = Path(__file__).with_name("names.toml")
LATIN = frozenset({"western", "turkish"})
Spelt = dict[str, str]
LANGUAGES = ("ru", "en", "kk", "tk")


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A person's name: each part as each language writes it; the father's name is empty where there is none."""

    given: Spelt
    father: Spelt
    surname: Spelt
    declined: bool = False

    @property
    def english(self) -> str:
        """The usual English name."""
        return f"{self.given['en']} {self.surname['en']}"


@cache
def table() -> dict[str, Any]:
    """The parts, by region."""
    return tomllib.loads(TABLE.read_text("utf-8"))


@cache
def region_of() -> dict[str, str]:
    """The region of each country."""
    regions = {name: stock for name, stock in table().items() if "countries" in stock}
    return {code: name for name, stock in regions.items() for code in stock["countries"].split()}


def drawn(rng: Random, country: str, surname: Spelt | None = None) -> Name:
    """A new name for someone of a country; with `surname`, for someone of that family."""
    stock = table()[region_of()[country]]
    woman = rng.random() < 0.15 and surname is None
    given = spelt(rng.choice(stock["women"] if woman else stock["men"]))
    father = spelt(rng.choice(stock["fathers"])) if stock["fathers"] and not woman else dict.fromkeys(LANGUAGES, "")
    made = surname or _surname(rng, stock, woman)
    return Name(given=given, father=father, surname=made, declined=_declined(made, stock) and not woman)


def _surname(rng: Random, stock: dict[str, Any], woman: bool) -> Spelt:
    pieces = [spelt(rng.choice(stock["stems"]))]
    ending = rng.choice(stock["endings"])
    pieces += [spelt(ending)] if ending else []
    prefix = rng.choice(stock.get("prefixes", [""]))
    made = {code: "".join(piece[code] for piece in pieces).capitalize() for code in LANGUAGES}
    if prefix:
        made = {code: spelt(prefix)[code] + word for code, word in made.items()}
    return {code: word + FEMALE[code] for code, word in made.items()} if woman and _declined(made, stock) else made


FEMALE = {"ru": "а", "en": "a", "kk": "а", "tk": "a"}


def _declined(surname: Spelt, stock: dict[str, Any]) -> bool:
    endings = tuple(stock["feminine"].split())
    return bool(endings) and surname["ru"].endswith(endings)


@cache
def spelt(row: str) -> Spelt:
    """A row "ru en" or "ru en kk tk" by language; Kazakh as Russian and Turkmen by letter where it has two words.

    >>> spelt("Ветров Vetrov")["tk"]
    'Wetrow'
    """
    words = _words(row)
    russian, english = words[0], words[1]
    kazakh, turkmen = words[2:] or (russian, _turkmen(russian))
    return {"ru": russian, "en": english, "kk": kazakh, "tk": turkmen}


def _words(row: str) -> list[str]:
    """The words of a row; a name of two words ("Мин Хо Min-ho") is told apart by its script."""
    words = row.split()
    if len(words) in (2, 4):
        return words
    cut = next(place for place, word in enumerate(words) if word[0].isascii())
    return [" ".join(words[:cut]), " ".join(words[cut:])]


def _turkmen(russian: str) -> str:
    letters = table()["turkmen"]
    made = "".join(letters.get(letter, letter) for letter in russian.lower())
    return "".join(
        word.capitalize() if part[:1].isupper() else word
        for part, word in zip(_pieces(russian), _pieces(made), strict=True)
    )


def _pieces(text: str) -> list[str]:
    return [piece for word in text.split(" ") for piece in (word, " ")][:-1]


def written(name: Name, form: str, language: str, rng: Random) -> str:
    """The name as a page of the language writes it, in one of the forms of noise.NAME_FORM."""
    given, surname = name.given[language], name.surname[language]
    if form == "father" and name.father[language] and language != "en":
        return f"{given} {name.father[language]} {surname}"
    if form == "genitive" and name.declined:
        return f"{given} {surname}{FEMALE[language]}"
    if form == "typo" and len(surname) > 5:
        cut = rng.randrange(1, len(surname))
        return f"{given} {surname[:cut]}{surname[cut + 1 :]}"
    short = {"initial": f"{given[0]}. {surname}", "surname": surname, "turned": f"{surname} {given}"}
    return short.get(form, f"{given} {surname}")


def read(as_written: str, language: str, scheme: str) -> str:
    """The name in English letters, as extraction gives it: by the language's tables, or as the outlet spells."""
    return _schemed(as_written, scheme) if language == "en" else _romanised(as_written, language)


@lru_cache(65_536)
def _romanised(as_written: str, language: str) -> str:
    return load(language).names.romanised(as_written)


@lru_cache(65_536)
def _schemed(as_written: str, scheme: str) -> str:
    made = as_written
    for row in table()["schemes"][scheme]:
        old, new = row.split()
        made = made.replace(old, new).replace(old.capitalize(), new.capitalize())
    return made
