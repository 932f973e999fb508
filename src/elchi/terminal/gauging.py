"""What a run of reading did, as a file that a collector of Prometheus picks up (node_exporter's textfile)."""

import time
from pathlib import Path

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from elchi.errors import InputError
from elchi.pipeline import Tally


def write(tally: Tally, seconds: float, path: Path) -> None:
    """Pages by outcome, findings by kind, refusals by reason, how long the run took and when it ended."""
    registry = CollectorRegistry()
    counts = (
        ("elchi_read_pages", "Pages of the last run.", "outcome", tally.pages),
        ("elchi_read_findings", "Findings of the last run.", "kind", tally.findings),
        ("elchi_read_rejected", "Pages of the last run that were rejected.", "reason", tally.reasons),
    )
    for name, words, label, counted in counts:
        gauge = Gauge(name, words, [label], registry=registry)
        for what, count in counted.items():
            gauge.labels(what).set(count)
    Gauge("elchi_read_seconds", "How long the last run took.", registry=registry).set(seconds)
    Gauge("elchi_read_ended_seconds", "When the last run ended, since 1970.", registry=registry).set(time.time())
    try:
        write_to_textfile(str(path), registry)
    except OSError as error:
        raise InputError(f"the metrics cannot be written to {path}: {error.strerror}") from error
