"""The language of a page: its words, dates, numbers, names of countries, and how an event is called."""

import gettext
from functools import cached_property
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from elchi.publishing.wording import Wording, capital
from elchi.records import Event, Participant, When
from elchi.records.vocabulary import LanguageCode

LOCALE = Path(__file__).parent / "locale"
TONGUES: tuple[LanguageCode, ...] = ("ru", "kk", "tk", "en")
OWN_NAMES = {"ru": "Русский", "kk": "Қазақша", "tk": "Türkmençe", "en": "English"}
OWN_SHORT = {"ru": "рус.", "kk": "қаз.", "tk": "türkm.", "en": "Eng."}


class Tongue:
    """Everything a page needs to say in one language; the sources' own words stay in theirs.

    `text` and `plural` look up the catalogues of locale/, one file an area of the portal.

    >>> Tongue("en").plural("%(number)s event", "%(number)s events", 2)
    '2 events'
    """

    def __init__(self, language: LanguageCode) -> None:
        self.language = language
        self.wording = Wording(language)
        self._messages = gettext.GNUTranslations(BytesIO(_compiled(language)))

    def text(self, message: str, **values: object) -> str:
        """The message in this language with its %(slots)s filled."""
        found = self._messages.gettext(message)
        return found % values if values else found

    def plural(self, one: str, many: str, number: int, **values: object) -> str:
        """The form that goes with a number; %(number)s is the number as this language writes it."""
        return self._messages.ngettext(one, many, number) % {"number": self.number(number), **values}

    def context(self, context: str, message: str) -> str:
        """A message that means different things in different places."""
        return self._messages.pgettext(context, message)

    def number(self, value: float) -> str:
        """A number as CLDR writes it: «1 234,5»."""
        return format_decimal(value, locale=self.language)

    def date(self, edtf: str) -> str:
        """An EDTF date in words: «12 ноября 2026 года»."""
        return self.wording.dating.date(edtf)

    def short(self, edtf: str) -> str:
        """An EDTF date in figures: 12.11.2026."""
        return self.wording.dating.short(edtf)

    def when(self, when: When, reported: str | None = None) -> str:
        """The date of an event; that it was worked out; or that it has none and when it was reported."""
        if when.edtf:
            shown = self.date(when.edtf)
            return shown if when.stated else self.wording.words("inferred", date=shown)
        if reported is None:
            return self.wording.words("undated_unreported")
        return self.wording.words("undated", date=self.date(reported))

    def country(self, code: str, case: str = "name") -> str:
        """A country's name in this language, in a case that its table has."""
        return self.wording.country(code, case)

    def pair(self, countries: tuple[str, str]) -> str:
        """Two countries as a title has them."""
        return f"{self.country(countries[0])} — {self.country(countries[1])}"

    def label(self, vocabulary: str, word: str) -> str:
        """A word of a vocabulary with a capital: event_type "visit" is «Визит»."""
        return capital(self.wording.label(vocabulary, word))

    def sector(self, key: str) -> str:
        """An area of cooperation."""
        return self.wording.sector(key)

    def office(self, english: str) -> str:
        """An office."""
        return self.wording.office(english)

    def kind(self, event: Event) -> str:
        """What kind of event it was, with a capital: «Официальный визит в Туркменистан»."""
        nth = self.wording.dating.nth(event.number) if event.number is not None else ""
        return capital(self.wording.event(event.type, event.mode, to=self._destination(event), nth=nth))

    def _destination(self, event: Event) -> str:
        """The way to the country visited, where only one can be meant."""
        if event.type != "visit":
            return ""
        if event.place and event.place.country:
            return self.wording.into(event.place.country)
        guests = {p.country for p in event.participants if p.role == "visitor" and p.country}
        hosts = [code for code in event.countries if code not in guests]
        return self.wording.into(hosts[0]) if guests and len(hosts) == 1 else ""

    def role(self, person: Participant) -> str:
        """An office in this language, or nothing."""
        return self.office(person.office) if person.office else ""

    def sides(self, codes: list[str]) -> str:
        """The names of countries and organisations that are parties, parted by commas."""
        known = ((code, self.country(code)) for code in codes)
        return ", ".join(self.wording.organisation(code) if name == code else name for code, name in known)

    def speech(self, language: LanguageCode) -> str:
        """The name of a language in this one: "Kazakh", «казахский»."""
        return Locale.parse(language).get_language_name(self.language) or language

    @cached_property
    def months(self) -> list[str]:
        """The names of the months, as they stand alone."""
        return self.wording.phrases.months_alone


def _compiled(language: LanguageCode) -> bytes:
    """All catalogues of a language as one compiled catalogue; English says its messages as they are."""
    whole = Catalog(locale=language)
    for path in sorted((LOCALE / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language, abort_invalid=True):
                if message.id:
                    whole[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, whole)
    return compiled.getvalue()
