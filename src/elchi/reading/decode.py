"""Bytes to text, whatever the page declares of itself."""

import codecs
import re
from functools import cache

from elchi.language.identify import alphabets
from elchi.records import Rejected

LIMIT = 20 * 1024 * 1024
SAMPLE = 65536
MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SINGLE_BYTE = ("cp1251", "koi8-r", "kz1048", "cp1254", "cp1250", "cp1252", "cp866", "iso8859-5")
PUNCTUATION = "«»—–“”„’…№•"
FREQUENT = "оеаинтсрвл"
HIGH_BYTES = {0x00, 0x04, 0x20}


def decode(body: bytes, charset: str | None = None, name: str = "") -> str | Rejected:
    """The page's text, or why it has none: "too-large" (over 20 MB), "empty", "binary", "unreadable".

    A byte order mark wins; then UTF-16 by its pattern of high bytes; then UTF-8 if the bytes are UTF-8 but for a
    few; then whichever single-byte charset, declared or not, gives the likeliest letters of the languages read.

    >>> decode("Министр прибыл".encode("cp1251"), charset="utf-8")
    'Министр прибыл'
    """
    refused = _refuse(body, name)
    if refused is not None:
        return refused
    text = _marked(body)
    if text is None:
        text = _wide(body)
    if text is None:
        if _controls(body) > 0.02:
            return Rejected(reason="binary", detail="The bytes are not text.", name=name)
        text = _utf8(body) or _likeliest(body, charset)
    if not text.strip("\ufeff\x00 \t\r\n\f\v"):
        return Rejected(reason="empty", detail="The page holds nothing but spaces.", name=name)
    return text.replace("\x00", "").removeprefix("\ufeff")


def too_large(size: int, name: str) -> Rejected:
    """The refusal of a page of `size` bytes."""
    detail = f"The page has {size / 1024 / 1024:.0f} MB; pages over {LIMIT // 1024 // 1024} MB are not read."
    return Rejected(reason="too-large", detail=detail, name=name)


def _refuse(body: bytes, name: str) -> Rejected | None:
    if len(body) > LIMIT:
        return too_large(len(body), name)
    if not body[:SAMPLE].strip() and not body.strip():
        return Rejected(reason="empty", detail="The page is empty.", name=name)
    for magic, what in MAGIC:
        if body.startswith(magic):
            return Rejected(reason="binary", detail=f"The bytes are {what}, not a page.", name=name)
    return None


def _marked(body: bytes) -> str | None:
    for mark, charset in MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, errors="replace")
    return None


def _wide(body: bytes) -> str | None:
    sample = body[:4096]
    if len(sample) < 4 or (0 not in sample and 4 not in sample):
        return None
    for first, charset in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = sample[first::2], sample[1 - first :: 2]
        paired = sum(byte in HIGH_BYTES for byte in high) > 0.9 * len(high) and any(byte in (0, 4) for byte in high)
        if paired and low.count(0) < 0.5 * len(low):
            return body.decode(charset, errors="replace")
    return None


def _controls(body: bytes) -> float:
    sample = body[:SAMPLE]
    kept = sample.translate(None, bytes([*range(9), 11, *range(14, 32), 127]))
    return 1 - len(kept) / len(sample)


def _utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for character in text[:SAMPLE] if character > "\x7f") - broken
    return text if broken <= max(2, 0.02 * whole) and whole > 3 * broken else None


def _declared(body: bytes) -> str | None:
    found = _declaration().search(body[:4096])
    return found[1].decode("ascii") if found else None


@cache
def _declaration() -> re.Pattern[bytes]:
    return re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", re.IGNORECASE)


def _known(charset: str | None) -> str | None:
    try:
        return codecs.lookup(charset).name if charset else None
    except LookupError:
        return None


def _likeliest(body: bytes, charset: str | None) -> str:
    declared = [known for known in (_known(charset), _known(_declared(body))) if known and "utf" not in known]
    sample = body[:SAMPLE]
    scored = [
        (_plausible(sample.decode(each, errors="replace")) * (1.02 if each in declared else 1), -order, each)
        for order, each in enumerate(dict.fromkeys([*declared, *SINGLE_BYTE]))
    ]
    return body.decode(max(scored)[2], errors="replace")


@cache
def _weights() -> dict[str, int]:
    letters = "".join(alphabets().values())
    return dict.fromkeys(PUNCTUATION + letters.upper(), 1) | dict.fromkeys(letters, 2) | dict.fromkeys(FREQUENT, 3)


@cache
def _unlikely() -> re.Pattern[str]:
    """A capital inside a word, or Latin and Cyrillic letters side by side: signs of a wrong charset."""
    low, high, latin = "а-яёәғқңөұүһіäçňöşüýž", "А-ЯЁӘҒҚҢӨҰҮҺІÄÇŇÖŞÜÝŽ", "a-zA-Z"
    return re.compile(rf"(?<=[{low}])[{high}]|[{latin}](?=[\u0400-\u04ff])|[\u0400-\u04ff](?=[{latin}])")


def _plausible(text: str) -> float:
    weights = _weights()
    foreign = [character for character in text if character > "\x7f"]
    score = sum(weights.get(character, 0 if character == "\xa0" else -3) for character in foreign)
    return score - 4 * len(_unlikely().findall(text))
