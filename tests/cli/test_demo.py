"""The two-minute tour, and its second time."""

from pathlib import Path


def test_the_demo_reads_the_samples_and_writes_briefs(elchi, folder):
    ran = elchi("demo", "--once")
    assert ran.code == 0, ran.err
    assert ran.err == ""
    assert "60 new" in ran.out
    assert f"--store {Path('demo', 'elchi.db')}" in ran.out
    briefs = sorted(path.suffix for path in (folder / "demo").glob("brief-*"))
    assert briefs == [".docx", ".html", ".md", ".pdf"]
    assert all(path.stat().st_size > 5000 for path in (folder / "demo").glob("brief-*"))
    assert all(path.name in ran.out for path in (folder / "demo").glob("brief-*"))
    again = elchi("demo", "--once")
    assert again.code == 0
    assert "60 unchanged" in again.out
