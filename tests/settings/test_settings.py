"""Settings: the environment before the file before the default, and a wrong one told without its secrets."""

import re
from pathlib import Path

import msgspec
import pytest

from elchi.errors import InputError
from elchi.secret import Secret
from elchi.settings import Settings, settings

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_without_anything_the_defaults_stand():
    assert settings({}) == Settings()
    assert Settings().address == "http://127.0.0.1:8000"


def test_the_environment_is_read_by_name():
    made = settings(
        {
            "ELCHI_READING": "closed",
            "ELCHI_PORT": "8080",
            "ELCHI_SECURE_COOKIE": "true",
            "ELCHI_TRUSTED_PROXIES": "127.0.0.1, 10.0.0.0/8",
            "ELCHI_BASE": "https://elchi.example/",
            "ELCHI_SMTP_PASSWORD": "swordfish",
            "ELCHI_STORE": "elchi.db",
        }
    )
    assert (made.reading, made.port, made.secure_cookie) == ("closed", 8080, True)
    assert made.trusted_proxies == ["127.0.0.1", "10.0.0.0/8"]
    assert made.address == "https://elchi.example"
    assert made.smtp_password == Secret("swordfish")
    assert "swordfish" not in repr(made)


def test_the_environment_prevails_over_the_file(tmp_path):
    file = tmp_path / "elchi.toml"
    file.write_text('port = 9000\nreading = "closed"\ntrusted_proxies = ["::1"]\nsmtp_password = "x"\n', "utf-8")
    made = settings({"ELCHI_SETTINGS": str(file), "ELCHI_PORT": "9001"})
    assert (made.port, made.reading, made.trusted_proxies) == (9001, "closed", ["::1"])
    assert made.smtp_password.reveal() == "x"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"ELCHI_READING": "ajar"}, "reading"),
        ({"ELCHI_PORT": "many"}, "port"),
        ({"ELCHI_PORT": "70000"}, "65535"),
        ({"ELCHI_SESSION_DAYS": "0"}, "session_days"),
        ({"ELCHI_BASE": "elchi.example"}, "base"),
        ({"ELCHI_BASE": "javascript:alert(1)"}, "base"),
        ({"ELCHI_TRUSTED_PROXIES": "everybody"}, "'everybody' is no address"),
        ({"ELCHI_SMTP_HOST": "mail.example"}, "smtp_from is missing"),
        ({"ELCHI_SETTINGS": "/nowhere/elchi.toml"}, "cannot be read"),
    ],
)
def test_a_wrong_setting_is_named(given, words):
    with pytest.raises(InputError, match=words):
        settings(given)


@pytest.mark.parametrize(
    ("text", "words"),
    [("port = ", "not written in TOML"), ("prot = 9000", "prot"), ("smtp_password = 5", "smtp_password")],
)
def test_a_wrong_file_is_told(tmp_path, text, words):
    file = tmp_path / "elchi.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError, match=words):
        settings({"ELCHI_SETTINGS": str(file)})


def test_every_setting_has_its_row():
    rows = re.findall(r"^\| `(\w+)` \| (?:`([^`]+)`)? ?\|", PAGE.read_text("utf-8"), re.MULTILINE)
    shown = {field.name: _shown(field.default) for field in msgspec.structs.fields(Settings)}
    assert dict(rows) == shown


def _shown(value):
    if value is msgspec.NODEFAULT or value in ([], "") or isinstance(value, Secret):
        return ""
    return str(value).lower()
