"""What documents and promises are called on a page: in the reader's language where a page of the press has it so."""

from collections.abc import Iterator

import msgspec

from elchi.portal.tongue import Tongue
from elchi.publishing.documents import nominative
from elchi.publishing.phrases import phrases
from elchi.publishing.wording import capital
from elchi.records import Agreement, Commitment
from elchi.records.vocabulary import LanguageCode

INSTEAD: tuple[LanguageCode, ...] = ("ru", "en", "kk", "tk")


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Words and the language they are in."""

    text: str
    language: LanguageCode


def agreement_title(tongue: Tongue, agreement: Agreement) -> Words:
    """The title as a heading has it, in the reader's language, else in one that a page gives it in.

    A package of documents is called by how many they are, a document without a title by its type and parties.
    """
    kind = tongue.label("agreement_type", agreement.type)
    if agreement.count is not None:
        told = tongue.wording.words("package", type=kind, count=str(agreement.count))
        return Words(text=told, language=tongue.language)
    for title in titles(tongue, agreement):
        return title
    who = tongue.sides(agreement.parties)
    return Words(text=f"{kind}: {who}" if who else kind, language=tongue.language)


def titles(tongue: Tongue, agreement: Agreement) -> Iterator[Words]:
    """Every title that pages give, the reader's language first, the fullest of a language first."""
    for code in dict.fromkeys((tongue.language, *INSTEAD, *sorted(agreement.titles))):
        label = tongue.wording.label("agreement_type", agreement.type, code)
        for title in agreement.titles.get(code, []):
            yield Words(text=capital(nominative(title.strip(), label, phrases(code))), language=code)


def commitment_words(tongue: Tongue, commitment: Commitment) -> Words:
    """What was promised, in the reader's language, else in one that a page gives it in."""
    for words in wordings(tongue, commitment):
        return words
    return Words(text=tongue.label("force", commitment.force), language=tongue.language)


def wordings(tongue: Tongue, commitment: Commitment) -> Iterator[Words]:
    """The promise in every language that pages give it in, the reader's first."""
    for code in dict.fromkeys((tongue.language, *INSTEAD, *sorted(commitment.actions))):
        if code in commitment.actions:
            yield Words(text=capital(commitment.actions[code].strip()), language=code)
