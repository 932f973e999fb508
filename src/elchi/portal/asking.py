"""What a request asks: of which record, in which language, with which filters, by whom."""

from datetime import date
from functools import cached_property

from starlette.requests import Request

from elchi.accounts import Actor, Role, Session
from elchi.errors import InputError
from elchi.portal.forms import here
from elchi.portal.house import House
from elchi.portal.names import Named
from elchi.portal.tongue import TONGUES, Tongue
from elchi.portal.visiting import base_of, session_of
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record, checking

LANGUAGE = "lang"
THEME = "theme"
TWINS = (".json", ".csv", ".atom", ".ics")


class Missing(Exception):
    """The record has nothing under this address."""


class Moved(Exception):
    """What is asked for stands under another address now: `address`."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class Stranger(Exception):
    """What is asked takes somebody who has signed in; `back` is where they go on then, None for the page itself."""

    def __init__(self, back: str | None = None) -> None:
        super().__init__(back)
        self.back = back


class Forged(Exception):
    """No page of ours, or one of another session, made this request."""


class Ask:
    """One request as the pages see it.

    `record` answers questions, `tongue` speaks the reader's language, `values` are the filters of the address,
    `actor` is who asks. `back` is the address of the page with its query; of an act, the page that its form stood on.
    """

    def __init__(self, request: Request, back: str | None = None) -> None:
        self.request = request
        self.back = back or here(request.url.path, request.url.query)
        self.house: House = request.app.state.house
        self.record: Record = self.house.record

    @cached_property
    def session(self) -> Session | None:
        """The reader's open session; None for a stranger."""
        return session_of(self.request)

    @property
    def actor(self) -> Actor | None:
        """Who asks, in the role that counts now; None for a stranger."""
        return self.session.actor if self.session else None

    @property
    def word(self) -> str:
        """The word that forms of this session carry; empty for a stranger."""
        return self.session.csrf.reveal() if self.session else ""

    def require(self, role: Role) -> Actor:
        """Who asks, if in this role or a higher one. Raises Stranger for nobody, NotAllowed for a lower role."""
        if self.actor is None:
            raise Stranger
        self.actor.require(role)
        return self.actor

    def may(self, role: Role) -> bool:
        """True for who has signed in and is in this role or a higher one: whether to show what takes it."""
        return self.actor is not None and self.actor.may(role)

    @cached_property
    def language(self) -> LanguageCode:
        """The language of the address, else of the reader's last choice, of the user, of the browser."""
        asked = self.request.query_params.get(LANGUAGE) or self.request.cookies.get(LANGUAGE)
        asked = asked or (self.actor.language if self.actor else None)
        if asked in TONGUES:
            return asked
        wanted = [
            part.split(";")[0].strip()[:2] for part in self.request.headers.get("accept-language", "").split(",")
        ]
        return next((code for code in wanted if code in TONGUES), "en")

    @property
    def tongue(self) -> Tongue:
        """The reader's language."""
        return self.house.tongue(self.language)

    @cached_property
    def names(self) -> Named:
        """People's names as the reader writes them, and where they lead."""
        return Named(self.house.names, self.tongue)

    @cached_property
    def theme(self) -> str:
        """The reader's choice of light or dark; empty when the device decides."""
        asked = self.request.query_params.get(THEME) or self.request.cookies.get(THEME, "")
        return asked if asked in ("light", "dark") else ""

    @property
    def base(self) -> str:
        """What absolute links begin with, without a slash at the end."""
        return base_of(self.request)

    def path(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params[name])

    def value(self, name: str) -> str | None:
        """A value of the query, or None when it is not there or empty."""
        return self.request.query_params.get(name, "").strip() or None

    def values(self, name: str) -> list[str]:
        """Every value of the query under this name, empty ones left out."""
        return [value for value in self.request.query_params.getlist(name) if value.strip()]

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number of the query between 1 and `most`. Raises InputError for anything else."""
        given = self.value(name)
        if given is None:
            return default
        if not given.isascii() or not given.isdigit() or not 1 <= int(given[:9]) <= most:
            raise InputError(f"{name}={given[:40]!r} is not a whole number from 1 to {most}")
        return int(given)

    def settle(self, name: str, id: str, address: str) -> None:
        """Go on when the name in the address is the thing's present id. Raises Moved for an earlier one."""
        if name != id:
            path = self.request.url.path
            form = next((suffix for suffix in TWINS if path.endswith(suffix)), "")
            query = f"?{self.request.url.query}" if self.request.url.query else ""
            raise Moved(address + form + query)

    def countries(self) -> tuple[str, ...]:
        """The countries of the query (`country=kz&country=tm`), each once, in capitals."""
        return tuple(dict.fromkeys(value.strip().upper() for value in self.values("country")))

    def day(self, name: str) -> str:
        """A full day of the query, today when none is given. Raises InputError for what is no day."""
        given = self.value(name)
        if given is None:
            return date.today().isoformat()
        day = checking.until(given)
        if day is None:
            raise InputError(f"{name}={given[:40]!r} is no day; give one such as 2025-12-31")
        return day

    def pair(self) -> tuple[str, str]:
        """The two countries of the address. Raises Missing for what are no two countries."""
        try:
            pair = checking.country(self.path("first")), checking.country(self.path("second"))
        except InputError as error:
            raise Missing from error
        if pair[0] == pair[1]:
            raise Missing
        return pair
