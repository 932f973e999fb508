"""`elchi read --metrics FILE`: what the run did, for a collector of Prometheus."""

from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from elchi.cli import main

SAMPLE = Path(__file__).parents[2] / "samples" / "ru" / "mpk-12-astana-2023.html"


def code_of(*words):
    with pytest.raises(SystemExit) as left:
        main([str(word) for word in words])
    return left.value.code


def test_a_run_writes_what_it_did(tmp_path):
    (tmp_path / "empty.html").write_text("")
    pages = (SAMPLE, tmp_path / "empty.html")
    assert code_of("read", *pages, "--store", tmp_path / "e.db", "--metrics", tmp_path / "elchi.prom") == 1
    families = text_string_to_metric_families((tmp_path / "elchi.prom").read_text())
    found = {(one.name, *one.labels.values()): one.value for family in families for one in family.samples}
    assert (found["elchi_read_pages", "new"], found["elchi_read_pages", "rejected"]) == (1, 1)
    assert found["elchi_read_rejected", "empty"] == 1
    assert found["elchi_read_findings", "event"] >= 1
    assert found["elchi_read_seconds",] > 0


def test_a_place_that_cannot_be_written_is_told(tmp_path, capsys):
    assert code_of("read", SAMPLE, "--store", tmp_path / "e.db", "--metrics", tmp_path / "no" / "elchi.prom") == 2
    assert "metrics cannot be written" in capsys.readouterr().err
