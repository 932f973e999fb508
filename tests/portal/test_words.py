"""Every message of the portal has its words in Russian, Kazakh and Turkmen, with the same slots."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

PORTAL = Path(__file__).parents[2] / "src" / "elchi" / "portal"
FORMS = {"ru": 3, "kk": 2, "tk": 2}
SLOT = re.compile(r"%\((\w+)\)s")


def messages():
    """The messages of templates, and those that Python gives to `text`, `plural` and `context`."""
    keywords = {"text": None, "plural": (1, 2), "context": ((1, "c"), 2), "_": None, "gettext": None}
    keywords |= {"ngettext": (1, 2), "pgettext": ((1, "c"), 2), "_lazy": None}
    found = set()
    methods = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract")]
    options = {"**.html": {"trimmed": "true", "silent": "false"}}
    for _, _, message, _, context in extract_from_dir(PORTAL, methods, options, keywords=keywords):
        found.add((message if isinstance(message, tuple) else (message,), context))
    return {(tuple(part for part in one if part), context) for one, context in found if any(one)}


def catalogue(language):
    known = {}
    for path in sorted((PORTAL / "locale" / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language, abort_invalid=True):
                if message.id:
                    ids = message.id if isinstance(message.id, tuple) else (message.id,)
                    given = message.string if isinstance(message.string, tuple) else (message.string,)
                    known[ids, message.context] = given
    return known


@pytest.mark.parametrize("language", FORMS)
def test_nothing_is_left_in_english(language):
    known = catalogue(language)
    singles = {(ids[0], context) for ids, context in known}
    missing = [one for one in messages() if one not in known and (one[0][0], one[1]) not in singles]
    assert not missing


@pytest.mark.parametrize("language", FORMS)
def test_translations_keep_their_slots_and_have_all_forms(language):
    for (ids, _), given in catalogue(language).items():
        assert all(given), ids
        assert len(given) == (FORMS[language] if len(ids) > 1 else 1), ids
        slots = set(SLOT.findall(ids[-1]))
        assert all(set(SLOT.findall(one)) <= slots for one in given), ids
        assert all(slots - {"number"} <= set(SLOT.findall(one)) for one in given), ids
