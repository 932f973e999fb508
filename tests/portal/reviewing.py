"""What the tests of a reviewer's acts do with the forms of a page."""

from lxml import html

from elchi.accounts import Actor
from elchi.records import (
    Event,
)
from elchi.storage import Selection

SERIK = Actor(name="serik", role="reviewer", via="terminal")


def told_often(record):
    """An event with three findings or more."""
    found = record.listed(Event, Selection(countries=("KZ", "TM")), limit=200).items
    return max(found, key=lambda one: len(one.findings))


def form_of(page, ending):
    """The fields of the first form whose address ends so, as a browser sends them unchanged."""
    form = next(form for form in html.fromstring(page.text).forms if (form.get("action") or "").endswith(ending))
    return form.get("action"), list(form.form_values())


def send(client, page, ending, *changed):
    """Send a form of a page with some fields set; a field that is set twice is sent twice."""
    action, fields = form_of(page, ending)
    named = {name for name, _ in changed}
    return client.post(action, data=grouped([(n, v) for n, v in fields if n not in named] + list(changed)))


def grouped(pairs):
    data = {}
    for name, value in pairs:
        data.setdefault(name, []).append(value)
    return data


def follow(client, answer):
    assert answer.status_code == 303, answer.text
    page = client.get(answer.headers["location"])
    return client.get(page.headers["location"]) if page.status_code == 301 else page


def undone(client, page):
    """Undo what the notice tells of."""
    return follow(client, send(client, page, "/review/undo"))


def text(page):
    return " ".join(html.fromstring(page.text).text_content().split())
