"""What a form sends, read with limits; and the addresses of this portal that it may lead back to."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.datastructures import ImmutableMultiDict
from starlette.exceptions import HTTPException
from starlette.requests import Request

WORD, BACK, NEXT = "word", "back", "next"
SIGN_IN = "/sign-in"
MOST_BYTES, MOST_FIELDS = 65_536, 500
LONGEST = 2_000
KIND = "application/x-www-form-urlencoded"
Form = ImmutableMultiDict[str, str]


async def read(request: Request) -> Form:
    """The fields of the form. Raises HTTPException for what is no form (415) or is too long (413)."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != KIND:
        raise HTTPException(415)
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise HTTPException(413)
    try:
        return Form(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError:
        raise HTTPException(413) from None


def local(address: str | None, instead: str = "/") -> str:
    """The address when it is a path of this portal, else `instead`: no other host, no scheme, no line break.

    >>> local("/kz/tm?type=visit"), local("//evil.example"), local("/\\\\evil.example"), local("https://evil.example")
    ('/kz/tm?type=visit', '/', '/', '/')
    """
    given = address or ""
    plain = given.isprintable() and "\\" not in given and len(given) <= LONGEST
    if not plain or not given.startswith("/") or given.startswith("//"):
        return instead
    path = urlsplit(given).path
    return instead if path in (SIGN_IN, "/sign-out") else given


def here(path: str, query: str) -> str:
    """The address of a page from its decoded path and its query, as it stands in a link."""
    return local(quote(path, safe="/:@!$&'()*+,;=~") + (f"?{query}" if query else ""))


def way_in(next: str) -> str:
    """The address of signing in, and of where to go on then."""
    return SIGN_IN if next == "/" else f"{SIGN_IN}?{urlencode({NEXT: next})}"


def asked(values: Mapping[str, str]) -> str:
    """Where to go on after signing in."""
    return local(values.get(NEXT))
