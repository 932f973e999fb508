"""A page as obtained, as read, or as refused."""

import msgspec

from elchi.records.vocabulary import LanguageCode, Reason


class Capture(msgspec.Struct, frozen=True, kw_only=True):
    """A page's bytes as they came, with whatever is known about them from outside.

    `charset` is what the sender declared; `given` holds fields that the caller already knows (JSON Lines input)
    and that reading takes as they are. `captured` is the day on which the bytes were got ("2024-05-06"), which is
    not the day of publication. `gated` says that it comes from among pages of every kind, as in a web archive:
    the gate looks first whether it may tell of diplomacy.
    """

    body: bytes
    name: str = ""
    url: str | None = None
    charset: str | None = None
    captured: str | None = None
    gated: bool = False
    given: dict[str, str] = msgspec.field(default_factory=dict)


class Source(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One link of the chain an article took its news from: an agency, a press service, a ministry."""

    name: str
    country: str | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The clean text of one page, with title, date, language, outlet, section, tags and source chain.

    `text` begins with the title, then the body, paragraphs parted by a blank line; it is normalised once (NFC,
    single spaces) and never changes, so every quote's offsets hold. `published` is an ISO date "2023-10-31" or
    None: a page's date is what the page says of itself. `outlet` is the registered domain or the name the page
    gives. `id` is a digest of outlet, title and text: the same page read twice is the same article.
    """

    id: str
    title: str
    language: LanguageCode
    text: str
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    section: list[str] = []
    tags: list[str] = []
    sources: list[Source] = []


class Rejected(msgspec.Struct, frozen=True, kw_only=True):
    """A page that was not read, and why: `reason` is one word of the vocabulary, `detail` a sentence for a person."""

    reason: Reason
    detail: str
    name: str = ""
