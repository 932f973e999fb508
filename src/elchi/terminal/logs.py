"""What a service tells whoever keeps it: nothing but trouble, or every act as an object of JSON."""

import logging
import sys

from pythonjsonlogger.json import JsonFormatter

from elchi.settings import Settings

OURS = "elchi"
FIELDS = ("levelname", "name", "message")
RENAMED = {"levelname": "level", "name": "part", "message": "event"}


def speak(decided: Settings) -> None:
    """Write what happens to standard error, one JSON object a line, when the setting `log` is json.

    Every line has `time`, `level`, `part` and `event`, and what belongs to the event. Otherwise Python shows
    warnings alone, as it does by itself.
    """
    if decided.log != "json":
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(FIELDS, style="{", timestamp="time", rename_fields=RENAMED))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger(OURS).setLevel(logging.INFO)
