"""Short articles by hand, their answers marked inside: "[Президент Казахстана|host KZ] [принял|meeting] …"."""

import re

import pytest

from elchi import extract
from elchi.records import Article

MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def plain(marked):
    """The text without its marks."""
    return MARK.sub(r"\1", marked)


def marks(marked):
    """The marked words with their labels: [("принял", "meeting"), …]."""
    return MARK.findall(marked)


def labels(marked):
    return [label for _, label in marks(marked)]


def article(language, marked, published=None, title=""):
    text = plain(f"{title}\n\n{marked}" if title else marked)
    return Article(id="hand-written", title=plain(title), language=language, text=text, published=published)


def findings(language, marked, kind=None, published=None, title=""):
    """What extraction finds in a marked text, of one kind or of all."""
    found = extract(article(language, marked, published, title))
    return [one for one in found if kind is None or type(one).__struct_config__.tag == kind]


def events(language, marked, published=None, title=""):
    return findings(language, marked, "event", published, title)


def rows(**tables):
    """Parameters with their language first, named "ru-1", "ru-2", …"""
    return [
        pytest.param(language, *(row if isinstance(row, tuple) else (row,)), id=f"{language}-{number}")
        for language, table in tables.items()
        for number, row in enumerate(table, 1)
    ]
