"""What a thing of the record is called in a line, in one language: the title of its page, its entry in a feed."""

import msgspec

from elchi.publishing.wording import Wording, capital
from elchi.records import Agreement, Commitment, Event
from elchi.records.vocabulary import LanguageCode

BOTH = 2
INSTEAD: tuple[LanguageCode, ...] = ("ru", "en", "kk", "tk")


class Caption(msgspec.Struct, frozen=True):
    """A line and the language it is in: titles of documents and promises stay in that of a page."""

    text: str
    language: LanguageCode


class Captions:
    """Names things in one language."""

    def __init__(self, language: LanguageCode) -> None:
        self.wording = Wording(language)
        self.language = language

    def event(self, event: Event) -> Caption:
        """What it was and between whom: "Official visit to Turkmenistan: Kazakhstan – Turkmenistan"."""
        place = event.place.country if event.place else None
        to = self.wording.into(place) if place else ""
        nth = self.wording.dating.nth(event.number) if event.number is not None else ""
        what = capital(self.wording.event(event.type, event.mode, to=to, nth=nth))
        who = self.countries(event.countries)
        return Caption(f"{what}: {who}" if who else what, self.language)

    def agreement(self, agreement: Agreement) -> Caption:
        """Its fullest title in this language, else in one that a page gives; what kind it is when none does."""
        for code in (self.language, *INSTEAD, *sorted(agreement.titles)):
            if agreement.titles.get(code):
                return Caption(capital(agreement.titles[code][0]), code)
        kind = capital(self.wording.label("agreement_type", agreement.type))
        who = self.countries(agreement.parties)
        return Caption(f"{kind}: {who}" if who else kind, self.language)

    def commitment(self, commitment: Commitment) -> Caption:
        """Its words in this language, else in one that a page gives."""
        for code in (self.language, *INSTEAD, *sorted(commitment.actions)):
            if commitment.actions.get(code):
                return Caption(capital(commitment.actions[code]), code)
        return Caption(self.wording.label("force", commitment.force), self.language)

    def countries(self, codes: list[str]) -> str:
        """The names of countries: two as a pair, more in a row."""
        if len(codes) != BOTH:
            return self.wording.countries(codes)
        first, second = (self.wording.country(code) for code in codes)
        return self.wording.words("pair", first=first, second=second)
