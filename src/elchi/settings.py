"""Settings of the portal, of what it sends and of fetching: from the environment, a file, or as they are here.

Each field is a setting; docs/settings.md has a paragraph on every one. The setting `smtp_port` is ELCHI_SMTP_PORT in
the environment and `smtp_port = 587` in the file in TOML that ELCHI_SETTINGS names.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from elchi.errors import InputError
from elchi.secret import Secret

PREFIX, FILE = "ELCHI_", "ELCHI_SETTINGS"
Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]
Positive = Annotated[int, msgspec.Meta(ge=1)]
Seconds = Annotated[float, msgspec.Meta(ge=0)]
Web = Annotated[str, msgspec.Meta(pattern=r"^(https?://[^/?#\s]+[^?#\s]*)?$")]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an operator decides; the defaults suit one person on one computer.

    >>> Settings().reading
    'open'
    """

    reading: Literal["open", "closed"] = "open"
    host: str = "127.0.0.1"
    port: Port = 8000
    base: Web = ""
    trusted_proxies: list[str] = []
    secure_cookie: bool = False
    session_days: Positive = 14
    session_idle_hours: Positive = 24
    smtp_host: str = ""
    smtp_port: Port = 587
    smtp_user: str = ""
    smtp_password: Secret = Secret("")
    smtp_from: str = ""
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    webhooks_inside: bool = False
    metrics_token: Secret = Secret("")
    log: Literal["text", "json"] = "text"
    fetch_contact: str = ""
    fetch_inside: bool = False
    fetch_pause: Seconds = 1.0
    fetch_per_host: Positive = 1
    fetch_hosts: Positive = 8
    fetch_seconds: Positive = 30
    fetch_megabytes: Positive = 20
    fetch_tries: Positive = 3

    @property
    def address(self) -> str:
        """Where the portal is reached, without a slash at the end: "https://elchi.example"."""
        return (self.base or f"http://{self.host}:{self.port}").rstrip("/")


def settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in force; InputError names the one that is wrong, and never tells a password."""
    given = os.environ if environment is None else environment
    values = _of_file(given.get(FILE)) | _of_environment(given)
    try:
        made = msgspec.convert(values, Settings, strict=False, dec_hook=_decoded)
    except msgspec.ValidationError as error:
        raise InputError(f"a setting is wrong: {error}; docs/settings.md tells the settings") from None
    _check(made)
    return made


def _of_environment(given: Mapping[str, str]) -> dict[str, Any]:
    """Lists are written with commas between."""
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(Settings):
        text = given.get(f"{PREFIX}{field.name.upper()}")
        if text is not None:
            listed = [each.strip() for each in text.split(",") if each.strip()]
            values[field.name] = listed if field.type == list[str] else text
    return values


def _of_file(name: str | None) -> dict[str, Any]:
    if not name:
        return {}
    try:
        found: dict[str, Any] = msgspec.toml.decode(Path(name).read_bytes(), type=dict[str, Any])
    except OSError as error:
        raise InputError(f"the settings in {name} cannot be read: {error.strerror}") from error
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise InputError(f"{name}, which {FILE} names, is not written in TOML") from None
    return found


def _decoded(kind: type, value: Any) -> Any:
    if kind is Secret and isinstance(value, str):
        return Secret(value)
    raise ValueError("expected text")


def _check(made: Settings) -> None:
    from ipaddress import ip_network

    for each in made.trusted_proxies:
        try:
            ip_network(each, strict=False)
        except ValueError:
            raise InputError(f"trusted_proxies: {each!r} is no address and no network such as 10.0.0.0/8") from None
    if not (made.fetch_contact.isascii() and made.fetch_contact.isprintable()):
        raise InputError("fetch_contact: give a mailbox or web address in Latin letters, such as desk@example.org")
    if made.smtp_host and "@" not in made.smtp_from:
        raise InputError(
            "smtp_from is missing: digests need an address that they come from, such as elchi@example.org"
        )
