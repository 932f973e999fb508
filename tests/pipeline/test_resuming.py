"""A run goes on where another stopped: what was read is not read again, what could not be had is tried again."""

from pathlib import Path

import pytest

from elchi.pipeline import Resumption, keep, lines, resuming
from elchi.storage import Record

SAMPLES = Path(__file__).parents[2] / "samples"


def taken(record: Record, *inputs: Path) -> tuple[int, dict[str, int]]:
    """Read inputs into the record; how many pages were read indeed, and the outcomes."""
    after, read = Resumption(record), []
    outcomes: dict[str, int] = {}
    for tally in keep((read.append(line) or line for line in lines(inputs, after=after)), record, after):
        outcomes = dict(tally.pages)
    return len(read), {name: count for name, count in outcomes.items() if count}


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db") as record:
        assert taken(record, SAMPLES / "kk") == (15, {"new": 15})
        assert taken(record, SAMPLES / "kk") == (0, {"same": 15})
        assert taken(record, SAMPLES / "kk", SAMPLES / "tk") == (15, {"same": 15, "new": 15})


def test_a_page_that_changed_under_its_name_is_read(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    with Record(tmp_path / "r.db") as record:
        page.write_text(
            "Министр прибыл с визитом\n\nМинистр иностранных дел Казахстана прибыл с визитом в Туркменистан."
        )
        assert taken(record, page) == (1, {"new": 1})
        page.write_text("Министр отбыл\n\nМинистр иностранных дел Казахстана завершил визит в Туркменистан.")
        assert taken(record, page) == (1, {"new": 1})


def test_a_refused_page_and_one_that_could_not_be_had_are_told_of_again(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    with Record(tmp_path / "r.db") as record:
        for _ in range(2):
            assert taken(record, tmp_path / "empty.html", tmp_path / "absent.html") == (2, {"rejected": 2})


def test_another_edition_reads_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record(tmp_path / "r.db") as record:
        assert taken(record, SAMPLES / "kk") == (15, {"new": 15})
        monkeypatch.setattr(resuming, "edition", lambda *_: "of another year")
        assert taken(record, SAMPLES / "kk") == (15, {"same": 15})


def test_a_run_that_ends_early_goes_on_from_there(tmp_path: Path) -> None:
    def cut(many: int):
        for count, line in enumerate(lines([SAMPLES / "kk"], after=after)):
            if count == many:
                raise KeyboardInterrupt
            yield line

    with Record(tmp_path / "r.db") as record:
        after = Resumption(record)
        with pytest.raises(KeyboardInterrupt):
            list(keep(cut(6), record, after))
        assert len(list(record.articles())) == 6
        assert taken(record, SAMPLES / "kk") == (9, {"same": 6, "new": 9})
