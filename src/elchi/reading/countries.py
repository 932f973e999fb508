"""Countries named in a few words of text."""

import re
from functools import cache
from itertools import pairwise

from elchi.language import shared
from elchi.records.vocabulary import LanguageCode

SHORTEST = 4


class Countries:
    """Finds country names and adjectives in one language by their beginnings; made once from countries.toml."""

    def __init__(self, language: LanguageCode) -> None:
        self._stems: dict[str, str] = {}
        self._capitals: dict[str, str] = {}
        self._word = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
        for country in sorted(shared().countries, key=lambda country: country.ambiguous):
            names = country.names(language)
            forms = [names.name, *names.names, *names.adjectives, *names.extra, names.full]
            for form in filter(None, [*forms, names.gen, names.dat, names.acc, names.ins, names.loc]):
                self._file(form, country.code)

    def _file(self, form: str, code: str) -> None:
        if form.isupper():
            self._capitals.setdefault(form, code)
        else:
            stem = re.sub(r"(?:ский|ський|ый|ий|ой|ая|ия|а|я|й|ь)$", "", form.lower())
            self._stems.setdefault(stem if len(stem) >= SHORTEST else form.lower(), code)

    def first(self, text: str) -> str | None:
        """The code of the country that the text names first, or None.

        >>> Countries("ru").first("министр иностранных дел Республики Казахстан в Туркменистане")
        'KZ'
        """
        pairs = pairwise([*self._word.findall(text), ""])
        return next(filter(None, (self._code(word, following) for word, following in pairs)), None)

    def _code(self, word: str, following: str) -> str | None:
        head = re.split("[-’']", word)[0]
        if head in self._capitals:
            return self._capitals[head]
        return (self._begins(f"{word} {following}".lower(), 9) if following else None) or (
            self._begins(word.lower(), SHORTEST) if word[0].isupper() or len(word) > 6 else None
        )

    def _begins(self, word: str, shortest: int) -> str | None:
        for size in range(len(word), shortest - 1, -1):
            code = self._stems.get(word[:size])
            if code is not None and (len(word) - size <= 7):
                return code
        return None


@cache
def countries(language: LanguageCode) -> Countries:
    """The finder of countries in a language, built at first use."""
    return Countries(language)
