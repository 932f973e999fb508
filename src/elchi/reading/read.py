"""A page to an article, or to the reason why it is none."""

import os
import re
from hashlib import sha256
from pathlib import Path

from elchi.language import identify, languages, names_read
from elchi.reading import body, crumbs, fallback, headline, markup, normalise, outlets, pagedate, plain, sources
from elchi.reading.decode import LIMIT, decode, too_large
from elchi.reading.listing import is_listing
from elchi.reading.mhtml import page_in
from elchi.reading.page import Block, Page
from elchi.reading.trim import Trimmed, Trimmer
from elchi.records import Article, Capture, Rejected
from elchi.records.vocabulary import LanguageCode, Reason

FEWEST_LETTERS = 40


def read(source: str | os.PathLike[str] | bytes | Capture) -> Article | Rejected:
    """The article that a page holds, or why it holds none; never an exception for what a page may be.

    `source` is a path, a page's bytes, an http(s) address, or a Capture. HTML, web archives (MHTML) and plain text
    are read, in any charset, in Russian, English, Kazakh and Turkmen. What `Capture.given` gives is taken as it is.

    >>> read(b"%PDF-1.7").reason
    'binary'
    """
    capture = capture_of(source)
    if isinstance(capture, Rejected):
        return capture
    try:
        page = capture if "text" in capture.given else page_in(capture)
        return page if isinstance(page, Rejected) else _article(page)
    except RecursionError:
        return Rejected(reason="too-deep", detail="Elements of the page nest too deep.", name=capture.name)


def capture_of(source: str | os.PathLike[str] | bytes | Capture) -> Capture | Rejected:
    """The capture that a source stands for: an address is fetched, a file read, bytes are wrapped."""
    if isinstance(source, Capture):
        return source
    if isinstance(source, bytes):
        return Capture(body=source)
    if isinstance(source, str) and outlets.is_address(source):
        from elchi.reading.fetch import fetch

        return fetch(source)
    return file_capture(Path(source))


def file_capture(path: Path) -> Capture | Rejected:
    """The capture of one file; one that is missing, a folder or closed to us is "unreadable"."""
    name = str(path)
    try:
        if (size := path.stat().st_size) > LIMIT:
            return too_large(size, name)
        with path.open("rb") as file:
            body = file.read(LIMIT + 1)
        return too_large(len(body), name) if len(body) > LIMIT else Capture(body=body, name=name)
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or error
        return Rejected(reason="unreadable", detail=f"The file cannot be opened: {words}.", name=name)


def _article(capture: Capture) -> Article | Rejected:
    text = decode(capture.body, capture.charset, capture.name)
    if isinstance(text, Rejected):
        return text
    given = capture.given
    url = given.get("url") or capture.url
    page = plain.page(text) if "text" in given or not markup.is_markup(text) else markup.page(text, capture.name, url)
    if isinstance(page, Rejected):
        return page
    page.url = url or page.url
    return _of_text(capture, page) if "text" in given else _of_page(capture, page)


def _of_text(capture: Capture, page: Page) -> Article | Rejected:
    paragraphs = plain.paragraphs(capture.given["text"])
    if not paragraphs:
        return _refused("no-text", "The given text holds no letters.", capture)
    text, first = normalise.paragraphs(paragraphs), paragraphs[0]
    title = capture.given.get("title") or _opening(first)
    place = headline.place_of(title, page.blocks)
    return _finished(capture, page, title, text, place, Trimmed(paragraphs=paragraphs))


def _opening(paragraph: str) -> str:
    """The first sentence of a text that came without a title, at most 200 characters of it."""
    return re.split(r"(?<=[.!?…])\s", paragraph, maxsplit=1)[0][:200]


def _of_page(capture: Capture, page: Page) -> Article | Rejected:
    title = capture.given.get("title") or headline.title_of(page) or headline.guess(page) or ""
    place = headline.place_of(title, page.blocks)
    start, end = body.bounds(page, place)
    inside = page.blocks[start:end]
    if is_listing(page, title, inside):
        return _refused("not-a-page", "The page is a list of other pages, not one article.", capture)
    trimmed = _trimmed(title, inside, page)
    if trimmed is None:
        return _refused("no-text", "No text of an article was found on the page.", capture)
    text = normalise.paragraphs([title, *trimmed.paragraphs])
    return _finished(capture, page, title or _opening(trimmed.paragraphs[0]), text, place, trimmed)


def _trimmed(title: str, inside: list[Block], page: Page) -> Trimmed | None:
    trimmed = Trimmer(title).over(inside)
    if not _has_text(trimmed):
        trimmed = Trimmer(title).over(fallback.blocks(page.markup))
    return trimmed if _has_text(trimmed) else None


def _has_text(trimmed: Trimmed) -> bool:
    return any(sum(map(str.isalpha, paragraph)) >= FEWEST_LETTERS for paragraph in trimmed.paragraphs)


def _finished(
    capture: Capture, page: Page, title: str, text: str, place: int | None, trimmed: Trimmed
) -> Article | Rejected:
    given = capture.given
    language = _language(capture, text)
    if isinstance(language, Rejected):
        return language
    title = normalise.line(title)
    outlet = given.get("outlet") or page.outlet or outlets.registered(page.url) or outlets.named(page.site)
    found = pagedate.published(page.stamps, page.blocks, place, page.url)
    return Article(
        id=given.get("id") or _digest(outlet, title, text),
        title=title,
        language=language,
        text=text,
        url=page.url,
        published=pagedate.stated(given.get("published", "")) or found,
        outlet=outlet,
        section=crumbs.section(page, title, place),
        tags=list(dict.fromkeys([*page.tags, *trimmed.tags])),
        sources=sources.chain(trimmed.paragraphs, trimmed.origins, language),
    )


def _language(capture: Capture, text: str) -> LanguageCode | Rejected:
    if given := capture.given.get("language"):
        code = given.lower().replace("_", "-").split("-")[0]
        if code in languages():
            return code
        detail = f"The input says that the page is in {given!r}; {names_read()} are read."
        return _refused("language", detail, capture)
    found = identify(text)
    if found.language is not None:
        return found.language
    if not found.name:
        return _refused("no-text", "The page holds no words.", capture)
    if found.name in names_read():
        detail = f"The page is {found.name} in {found.script} script; {found.name} is read in another script only."
        return _refused("script", detail, capture)
    detail = f"The page is {found.name}; {names_read()} are read."
    return _refused("language", detail, capture)


def _refused(reason: Reason, detail: str, capture: Capture) -> Rejected:
    return Rejected(reason=reason, detail=detail, name=capture.name)


def _digest(outlet: str | None, title: str, text: str) -> str:
    return sha256("\x1f".join((outlet or "", title, text)).encode()).hexdigest()[:16]
