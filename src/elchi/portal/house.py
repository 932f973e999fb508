"""What lasts from request to request: the record, the languages, the templates."""

from functools import cached_property, lru_cache

from jinja2 import Environment

from elchi.portal.names import Names
from elchi.portal.tongue import Tongue
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record


class House:
    """The portal's belongings; one for each application, made once and only read from then on."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.names = Names(record)
        self.tongue = lru_cache(maxsize=None)(_tongue)

    @cached_property
    def templates(self) -> Environment:
        """The templates of every page."""
        from elchi.portal.rendering import environment

        return environment()


def _tongue(language: LanguageCode) -> Tongue:
    return Tongue(language)
