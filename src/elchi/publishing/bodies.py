"""Commissions, working groups and councils as a brief names them: in the nominative, with their kind where needed."""

import re
from typing import Any

from elchi.language import load
from elchi.language.morphology import Russian
from elchi.publishing.brief import Run
from elchi.publishing.draft import Draft
from elchi.publishing.phrases import phrases
from elchi.publishing.wording import capital
from elchi.records import CommitmentFound, MechanismFound
from elchi.records.vocabulary import LanguageCode

ADJECTIVES = {"ADJF", "PRTF"}
ENDING = 2


def standing_body(draft: Draft, found: MechanismFound) -> list[Run]:
    """The body's kind and the name that its page gives it: «Рабочая группа: «Рабочая группа по торговле»»."""
    kind, name = _kind(draft, found), _name(draft, found, found.name)
    bare = nominative(found.name, draft.article(found).language).casefold()
    same = bare.startswith(kind.casefold()) and len(bare) - len(kind) <= ENDING
    return [Run(text=kind)] if same else draft.wording.say("mechanism", type=kind, name=name)


def responsible_body(draft: Draft, found: CommitmentFound) -> list[Run]:
    """The body that a commitment names, and its kind where the page is in another language than the brief."""
    words = found.mechanism or ""
    name = _name(draft, found, words)
    known = (m for m in draft.file.mechanisms if m.article == found.article and _alike(m.name, words))
    meant = next(known, None)
    if meant is None or draft.article(found).language == draft.wording.language:
        return name
    return draft.wording.say("mechanism", type=_kind(draft, meant), name=name)


def nominative(words: str, language: LanguageCode) -> str:
    """A body's name in the nominative: its first noun with the adjectives before it, or its last word by its ending.

    >>> nominative("Рабочей группы по увеличению товарооборота", "ru")
    'Рабочая группа по увеличению товарооборота'
    >>> nominative("тауар айналымын ұлғайту жөніндегі жұмыс тобының", "kk")
    'тауар айналымын ұлғайту жөніндегі жұмыс тобы'
    """
    morphology = load(language).morphology
    if not isinstance(morphology, Russian):
        pattern = phrases(language).oblique
        return re.sub(pattern, "", words) if pattern else words
    tokens = words.split(" ")
    readings = [morphology.parse(token.lower()) for token in tokens]
    head = next((n for n, found in enumerate(readings) if not _of(found, ADJECTIVES)), None)
    chosen = _agreeing(readings[: head + 1]) if head is not None and not tokens[head].isupper() else []
    return " ".join([*map(_in_nominative, chosen, tokens), *tokens[len(chosen) :]])


def _agreeing(readings: list[list[Any]]) -> list[Any]:
    """One reading a word, all of one case, number and gender, the singular first; empty when there is none."""
    if readings[-1][0].tag.POS != "NOUN":
        return []
    nouns = sorted(_of(readings[-1], {"NOUN"}), key=lambda reading: reading.tag.number != "sing")
    for noun in nouns:
        before = [next((a for a in _of(found, ADJECTIVES) if _agrees(a, noun)), None) for found in readings[:-1]]
        if None not in before:
            return [*before, noun]
    return []


def _agrees(adjective: Any, noun: Any) -> bool:
    one, other = adjective.tag, noun.tag
    gender = other.number == "plur" or one.gender == other.gender
    return bool(one.case == other.case and one.number == other.number and gender)


def _of(readings: list[Any], parts: set[str]) -> list[Any]:
    return [reading for reading in readings if reading.tag.POS in parts]


def _in_nominative(reading: Any, token: str) -> str:
    inflected = reading.inflect({"nomn"})
    if inflected is None:
        return token
    word = str(inflected.word)
    return capital(word) if token[:1].isupper() else word


def _name(draft: Draft, found: MechanismFound | CommitmentFound, words: str) -> list[Run]:
    language = draft.article(found).language
    return draft.quoted(capital(nominative(words, language)), language)


def _kind(draft: Draft, found: MechanismFound) -> str:
    return capital(draft.wording.label("mechanism_type", found.type))


def _alike(name: str, words: str) -> bool:
    return name.casefold() in words.casefold() or words.casefold() in name.casefold()
