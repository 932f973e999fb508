"""What a form gives for the fields of a conclusion; only what differs from what stands is a correction."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from elchi.errors import InputError
from elchi.language import shared
from elchi.linking import Conclusion
from elchi.portal.asking import Ask
from elchi.portal.desk.fields import FIELDS, Control, controls
from elchi.portal.forms import Form
from elchi.portal.seeking import names
from elchi.portal.tongue import Tongue
from elchi.records import Participant, Place, Tenure, When

SHOWN = "shown"
CORRECTED = frozenset(name for of in FIELDS.values() for name, _, _ in of)
POINTED = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})")


def corrections(ask: Ask, kind: str, conclusion: Conclusion, form: Form) -> Iterator[tuple[str, Any]]:
    """The fields that the form gives another value than it showed, each with that value.

    What somebody else has corrected since the form was shown stays, unless it was changed here as well. Raises
    InputError for what is no value.
    """
    for control in controls(ask, kind, _as_shown(conclusion, form)):
        value = _READ[control.shape](ask, control, form)
        if value != control.value:
            yield control.name, value


def _as_shown(conclusion: Conclusion, form: Form) -> Conclusion:
    """The conclusion as it stood when the form was shown."""
    types = {each.name: each.type for each in msgspec.structs.fields(conclusion)}
    try:
        told = msgspec.json.decode(form.get(SHOWN, "{}"), type=dict[str, Any])
        held = {name: msgspec.convert(value, types[name]) for name, value in told.items() if name in CORRECTED}
    except (msgspec.DecodeError, msgspec.ValidationError, KeyError) as error:
        raise InputError(f"what the form showed cannot be read: {error}") from error
    return msgspec.structs.replace(conclusion, **held)


def chosen(field: str, value: str) -> Any:
    """The value of a field that one of its disputed versions gives."""
    if field == "when":
        return When(edtf=value, stated=True)
    if field == "place":
        return Place(country=value) if value in shared().country else _city(value)
    return value


def _city(name: str) -> Place:
    found = {each.country for each in shared().cities if each.name == name}
    return Place(city=name, country=found.pop() if len(found) == 1 else None)


def edtf(given: str) -> str | None:
    """A date as people write it, as EDTF; what is none is left for the check of values.

    >>> edtf("31.10.2023"), edtf("10.2023"), edtf(" 2023 "), edtf("")
    ('2023-10-31', '2023-10', '2023', None)
    """
    told = "/".join(part.strip() for part in given.split("/"))
    return POINTED.sub(_turned, told).strip() or None


def _turned(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return "-".join((year, *(f"{int(part):02}" for part in (month, day) if part)))


def side(tongue: Tongue, given: str) -> str:
    """The code of a country or organisation by any of its names or by the code. Raises InputError for neither."""
    words = given.strip()
    organisations = {tongue.wording.organisation(each.id): each.id for each in shared().organisations}
    found = names().get(" ".join(re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", words)).casefold()) or organisations.get(
        words
    )
    known = words.upper() in shared().country or any(each.id == words for each in shared().organisations)
    if not found and not known:
        raise InputError(tongue.text("“%(words)s” is no country or organisation that is known.", words=words[:80]))
    return found or (words.upper() if words.upper() in shared().country else words)


def _choice(_: Ask, control: Control, form: Form) -> str | None:
    return form.get(control.name) or None


def _text(_: Ask, control: Control, form: Form) -> str | None:
    return " ".join(form.get(control.name, "").split()) or None


def _date(_: Ask, control: Control, form: Form) -> str | None:
    return edtf(form.get(control.name, ""))


def _when(_: Ask, control: Control, form: Form) -> When:
    told: When = control.value
    given = edtf(form.get(control.name, ""))
    return told if given == told.edtf else When(edtf=given, stated=given is not None)


def _number(ask: Ask, control: Control, form: Form) -> int | None:
    given = form.get(control.name, "").strip()
    if given and not (given.isascii() and given.isdigit() and len(given) < 7):
        raise InputError(ask.tongue.text("“%(words)s” is no number.", words=given[:80]))
    return int(given) if given else None


def _sides(ask: Ask, control: Control, form: Form) -> list[str]:
    return [side(ask.tongue, each) for each in form.getlist(control.name) if each.strip()]


def _place(ask: Ask, _: Control, form: Form) -> Place | None:
    cities = {ask.tongue.wording.city(each.name): each.name for each in shared().cities}
    city, country = form.get("city", "").strip(), form.get("country", "").strip()
    if not city and not country:
        return None
    return Place(city=cities.get(city, city) or None, country=side(ask.tongue, country) if country else None)


def _words(_: Ask, control: Control, form: Form) -> Any:
    """Words by language; of a title the first of its language, behind which the others stay."""
    made: dict[str, Any] = {}
    for code in dict.fromkeys((*control.value, *(name[-2:] for name in form if name.startswith(f"{control.name}-")))):
        text = " ".join(form.get(f"{control.name}-{code}", "").split())
        held = control.value.get(code)
        if text:
            made[code] = [text, *(one for one in held or [] if one != text)] if control.name == "titles" else text
    return control.value if _same_words(made, control.value) else made


def _same_words(made: dict[str, Any], held: dict[str, Any]) -> bool:
    """Whether nothing but spaces differs."""

    def plain(told: dict[str, Any]) -> dict[str, str]:
        firsts = {code: each[0] if isinstance(each, list) else each for code, each in told.items() if each}
        return {code: " ".join(text.split()) for code, text in firsts.items()}

    return plain(made) == plain(held)


def _people(ask: Ask, control: Control, form: Form) -> list[Participant]:
    columns = [form.getlist(f"{control.name}.{part}") for part in ("name", "office", "country", "role")]
    rows = list(zip(*columns, strict=False))
    held: list[Participant] = [*control.value, *[Participant()] * len(rows)]
    return [
        _person(ask, before, *row)
        for before, row in zip(held, rows, strict=False)
        if row[0].strip() or row[1].strip()
    ]


def _person(ask: Ask, before: Participant, name: str, office: str, country: str, role: str) -> Participant:
    made = {
        "name": name.strip() or None,
        "office": office_of(ask.tongue, office, before.office),
        "country": side(ask.tongue, country) if country.strip() else None,
    }
    return msgspec.convert(msgspec.to_builtins(msgspec.structs.replace(before, **made)) | {"role": role}, Participant)


def _offices(ask: Ask, control: Control, form: Form) -> list[Tenure]:
    columns = [form.getlist(f"tenures.{part}") for part in ("office", "country", "first", "last")]
    rows = list(zip(*columns, strict=False))
    person = control.value[0].person if control.value else ""
    held: list[Tenure] = [*control.value, *[Tenure(person=person, office="")] * len(rows)]
    return [_tenure(ask, before, *row) for before, row in zip(held, rows, strict=False) if row[0].strip()]


def _tenure(ask: Ask, before: Tenure, office: str, country: str, first: str, last: str) -> Tenure:
    return msgspec.structs.replace(
        before,
        office=office_of(ask.tongue, office, before.office) or "",
        country=side(ask.tongue, country) if country.strip() else None,
        first=edtf(first),
        last=edtf(last),
    )


def office_of(tongue: Tongue, given: str, before: str | None) -> str | None:
    """The English title of an office by its name in the reader's language; what is not known stays as it is typed."""
    words = " ".join(given.split())
    if before and words == tongue.office(before):
        return before
    return {tongue.office(each.title): each.title for each in shared().offices.values()}.get(words, words) or None


_READ: dict[str, Any] = {
    "choice": _choice,
    "text": _text,
    "date": _date,
    "when": _when,
    "place": _place,
    "sides": _sides,
    "people": _people,
    "number": _number,
    "words": _words,
    "offices": _offices,
}
