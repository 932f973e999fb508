"""A row of a table or a line of JSON to a capture: what it gives of a page is taken as given."""

from typing import Any

from elchi.reading.intake import FIELDS, Intake
from elchi.records import Capture


def row_capture(values: dict[str, Any], name: str, intake: Intake) -> Capture:
    """The page that a row holds; one with neither text nor html has an empty body, which reading refuses.

    >>> row_capture({"body": "Министр прибыл.", "link": "https://a.kz/1"}, "a:1",
    ...             Intake(columns={"text": "body", "url": "link"})).given["url"]
    'https://a.kz/1'
    """
    found = intake.named(values)
    given = {field: str(found[field]) for field in FIELDS if found.get(field) not in (None, "")}
    text, html = _bytes(found.get("text")), _bytes(found.get("html"))
    if text:
        return Capture(body=text, name=name, given=given | {"text": text.decode("utf-8", "replace")})
    return Capture(body=html, name=name, url=given.get("url") if html else None, given=given)


def _bytes(value: Any) -> bytes:
    """The bytes of a text or of a binary column; none of what is blank or something else."""
    body = value.encode("utf-8", "replace") if isinstance(value, str) else value
    return body if isinstance(body, bytes) and body.strip() else b""
