"""What comes of asking for an address."""

import msgspec

from elchi.records.vocabulary import Reason


class Known(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a server said of the version that it gave, to ask it whether there is a newer one."""

    etag: str | None = None
    modified: str | None = None


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What an address gave: its bytes, out of any compression.

    `url` is what was asked for and `final` where redirects led; `kind` is the media type in lower case ("text/html")
    and `charset` what was declared; `unchanged` is True where the server says that nothing is newer than `known`,
    and `body` is then empty.
    """

    url: str
    final: str
    body: bytes = b""
    kind: str = ""
    charset: str | None = None
    known: Known = Known()
    unchanged: bool = False


class NotFetched(msgspec.Struct, frozen=True, kw_only=True):
    """Why an address was not fetched: `reason` is one of the reasons of a rejection, `detail` a sentence.

    `lasting`: asking again would give the same. `after`: the seconds that the server asks to wait.
    """

    url: str
    reason: Reason
    detail: str
    lasting: bool = False
    after: float | None = None
