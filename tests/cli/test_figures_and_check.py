"""`elchi figures` and `elchi check` as an analyst types them."""

import json

import pytest

TABLE = "period,reporterISO,partnerISO,flowCode,primaryValue\n"
SOLD = "2023,KAZ,TKM,X,410000000\n"
BOUGHT = "2023,KAZ,TKM,M,141500000\n"
MIRROR = "2023,TKM,KAZ,M,398000000\n"


@pytest.fixture
def trade(folder):
    path = folder / "trade.csv"
    path.write_text(TABLE + SOLD + BOUGHT + MIRROR)
    return path


def test_statistics_are_kept_once(elchi, trade):
    first, second = elchi("figures", "import", trade), elchi("figures", "import", trade)
    assert (first.code, second.code) == (0, 0)
    assert "3 statistics of UN Comtrade, 3 new, 0 changed, 0 unchanged" in first.out
    assert "0 new, 0 changed, 3 unchanged" in second.out


def test_a_later_value_of_one_source_replaces_the_earlier_one_and_another_source_stands_beside_it(elchi, trade):
    elchi("figures", "import", trade)
    trade.write_text(TABLE + SOLD.replace("410", "415"))
    assert "0 new, 1 changed, 0 unchanged" in elchi("figures", "import", trade).out
    assert "1 new, 0 changed" in elchi("figures", "import", trade, "--source", "National Bank").out
    shown = elchi("figures", "show", "kz", "TM").out
    assert "415,000,000  National Bank, as KZ reports" in shown
    assert "415,000,000  UN Comtrade, as KZ reports" in shown
    assert "410,000,000" not in shown


def test_mirror_statistics_are_two_and_turnover_is_told_as_computed(elchi, trade):
    elchi("figures", "import", trade)
    shown = elchi("figures", "show", "TM", "KZ").out
    assert "410,000,000  UN Comtrade, as KZ reports" in shown
    assert "398,000,000  UN Comtrade, as TM reports" in shown
    assert "551,500,000  UN Comtrade, export and import added up, as KZ reports" in shown
    assert "conflict" not in shown


def test_bad_rows_are_told_and_the_others_kept(elchi, trade):
    trade.write_text(TABLE + "2023,KAZ,XYZ,X,1\n" + SOLD + "2023,KAZ,WLD,X,5\n")
    ran = elchi("figures", "import", trade)
    assert ran.code == 1
    assert "1 new" in ran.out
    assert "not read line 2: no country 'XYZ'" in ran.err
    assert "left out: 1 rows of the world or a group of countries" in ran.err


@pytest.mark.parametrize(
    ("content", "words"),
    [("<html>sign in</html>", "web page"), ("a,b\n1,2\n", "no header"), ("", "empty"), (None, "cannot be read")],
)
def test_a_file_that_is_no_table_is_the_command_lines_fault(elchi, folder, content, words):
    path = folder / "bad.csv"
    if content is not None:
        path.write_text(content)
    ran = elchi("figures", "import", path)
    assert ran.code == 2
    assert words in ran.err
    assert not (folder / "elchi.db").exists()


def test_series_as_json_carry_their_findings(elchi, page):
    elchi("read", page)
    ran = elchi("figures", "show", "KZ", "TM", "--jsonl")
    assert ran.code in (0, 1)
    assert all(line["countries"] == ["KZ", "TM"] for line in ran.lines)


def test_countries_without_figures_leave_one(elchi, page):
    elchi("read", page)
    ran = elchi("figures", "show", "KZ", "UY")
    assert (ran.code, ran.out) == (1, "")
    assert elchi("figures", "show", "KZ", "Q9").code == 2


def test_check_counts_first_and_says_where_to_look(elchi, page, other):
    elchi("read", page, other)
    ran = elchi("check", "--on", "2026-12-31", "--pair", "KZ", "TM")
    assert ran.code == 1
    head, _, rest = ran.out.partition("\n\n")
    assert "2 pages" in head.splitlines()[0]
    assert "agreements about to expire" in head
    assert "shares" in rest


def test_check_as_json_lines(elchi, page):
    elchi("read", page)
    ran = elchi("check", "--jsonl", "--on", "2026")
    gaps = [line for line in ran.lines if "check" in line]
    assert gaps and all(set(gap) >= {"check", "what", "why", "where"} for gap in gaps)
    assert {"pages with a date", "findings with a quote"} <= {line["share"] for line in ran.lines if "share" in line}
    assert json.dumps(ran.lines)


def test_check_of_what_is_not_there(elchi, page):
    assert elchi("check").code == 3
    elchi("read", page)
    ran = elchi("check", "--pair", "KZ", "UY")
    assert ran.code == 1
    assert "nothing to check" in ran.err
    assert elchi("check", "--on", "yesterday").code == 2
    assert elchi("check", "--pair", "KZ", "Q9").code == 2


def test_what_is_gathered_of_a_pair_is_what_is_gathered_of_all(elchi, page, other):
    elchi("read", page, other)
    whole = {line["what"] for line in elchi("check", "--jsonl", "--on", "2026").lines if "check" in line}
    pair = {
        line["what"]
        for line in elchi("check", "--jsonl", "--on", "2026", "--pair", "KZ", "TM").lines
        if "check" in line
    }
    assert pair <= whole
