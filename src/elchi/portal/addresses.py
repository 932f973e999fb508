"""The address of everything: permanent, readable, the same in templates, feeds and exports."""

from urllib.parse import quote

from elchi.records import Agreement, Article, Commitment, Event, Person

__all__ = [
    "address",
    "article_address",
    "format_address",
    "mechanism_address",
    "pair_address",
    "person_address",
    "programme_address",
    "safe_link",
]


def address(noun: Event | Agreement | Commitment | Person | Article) -> str:
    """The path of a noun's page: "/events/1d4ac389208ae95c"."""
    return f"/{_folder(noun)}/{quote(noun.id, safe='')}"


def _folder(noun: Event | Agreement | Commitment | Person | Article) -> str:
    match noun:
        case Event():
            return "events"
        case Agreement():
            return "agreements"
        case Commitment():
            return "commitments"
        case Person():
            return "people"
        case Article():
            return "articles"


def pair_address(first: str, second: str) -> str:
    """The path of a pair's page: "/kz/tm"."""
    return f"/{first.lower()}/{second.lower()}"


def person_address(person: str) -> str:
    """The path of a person's page."""
    return f"/people/{quote(person, safe='')}"


def article_address(article: str, finding: str | None = None) -> str:
    """The path of an article, at the place of a finding when one is given."""
    return f"/articles/{quote(article, safe='')}" + (f"#f-{quote(finding, safe='')}" if finding else "")


def safe_link(url: str | None) -> str | None:
    """A page's own address if a browser may follow it: http and https alone."""
    if url is None:
        return None
    return url if url.lower().startswith(("http://", "https://")) else None


def mechanism_address(mechanism: str) -> str:
    """The path of a standing body."""
    return f"/mechanisms/{quote(mechanism, safe='')}"


def format_address(organisation: str) -> str:
    """The path of an organisation or grouping."""
    return f"/formats/{quote(organisation, safe='')}"


def programme_address(programme: str) -> str:
    """The path of a programme that is followed."""
    return f"/programmes/{quote(programme, safe='')}"
