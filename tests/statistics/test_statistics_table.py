"""Tables of trade as people have them: new and old column names, every program's CSV, and files that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elchi.errors import InputError
from elchi.records import Statistic
from elchi.statistics import statistics_of

NEW = "refYear,period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n"
OLD = "Year,Reporter ISO,Reporter,Partner ISO,Partner,Trade Flow,Commodity Code,Trade Value (US$)\n"
SHORT = "period,reporterISO,partnerISO,flowCode,primaryValue\n"
SOLD = Statistic(reporter="KZ", partner="TM", flow="export", period="2023", value=487600000.0)


def of(text: str, encoding: str = "utf-8"):
    return statistics_of(text.encode(encoding))


def only(text: str, encoding: str = "utf-8") -> Statistic:
    found = of(text, encoding)
    assert not found.refused and not found.left_out
    (one,) = found.statistics
    return one


@pytest.mark.parametrize(
    "text",
    [
        NEW + "2023,2023,KAZ,TKM,X,TOTAL,487600000\n",
        OLD + "2023,KAZ,Kazakhstan,TKM,Turkmenistan,Export,TOTAL,487600000\n",
        OLD + "2023,,Kazakhstan,,Turkmenistan,Exports,TOTAL,487600000.0\n",
        "reporterDesc;partnerDesc;flowDesc;refYear;primaryValue\nKazakhstan;Turkmenistan;Export;2023;487600000,00\n",
        "sep=;\nreporterDesc;partnerDesc;flowDesc;refYear;primaryValue\nKazakhstan;Turkmenistan;X;2023;487600000\n",
        "Table of trade\n\n" + SHORT + '2023,KAZ,TKM,X,"487,600,000"\n',
        SHORT.replace(",", "\t") + "2023\tKAZ\tTKM\tX\t487 600 000\n",
        "reporterCode,partnerCode,flowCode,period,primaryValue\n398,795,X,2023,487600000\n",
        SHORT + "2023,KZ,TM,x,4.876E8\n\n,,,,\n",
    ],
)
def test_one_row_however_it_is_written(text):
    assert only(text) == SOLD


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_every_encoding_that_programs_save_in(encoding):
    text = (
        "reporterDesc;partnerDesc;flowDesc;period;primaryValue\r\nКазахстан;Туркменистан;Экспорт;2023;487600000\r\n"
    )
    assert only(text, encoding) == SOLD


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Russian Federation", "RU"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Rep. of Korea", "KR"),
        ("USA", "US"),
        ("842", "US"),
        ("251", "FR"),
        ("Iran", "IR"),
        ("China, Hong Kong SAR", "HK"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Viet Nam", "VN"),
        ("Kyrgyzstan", "KG"),
    ],
)
def test_countries_by_the_names_and_codes_of_comtrade(name, code):
    assert only(f'{SHORT}2023,KAZ,"{name}",M,1\n').partner == code


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,234,567", 1234567),
        ("1234567.89", 1234567.89),
        ("1 234 567", 1234567),
        ("1'234'567", 1234567),
        ("0", 0),
        ("1,234.5", 1234.5),
        ("12,5", 12.5),
        ("1.234.567", 1234567),
    ],
)
def test_values_with_marks_between_thousands(written, value):
    assert only(f'{SHORT}2023,KAZ,TKM,X,"{written}"\n').value == value


def test_months_are_kept_as_months():
    assert only(SHORT + "202304,KAZ,TKM,M,5\n").period == "2023-04"


def test_bad_rows_are_told_by_their_lines_and_the_others_are_kept():
    bad = [
        "2023,XXX,TKM,X,1",
        "2023,KAZ,TKM,Q,1",
        "23,KAZ,TKM,X,1",
        "202313,KAZ,TKM,X,1",
        "2023,KAZ,TKM,X,much",
        "2023,KAZ,TKM,X,-5",
        "2023,KAZ,TKM,X,inf",
        "2023,KAZ",
    ]
    found = of(SHORT + "\n".join([*bad, "2023,KAZ,TKM,X,487600000"]))
    assert found.statistics == [SOLD]
    assert [row.row for row in found.refused] == list(range(2, 10))
    assert "'XXX'" in found.refused[0].reason and "'Q'" in found.refused[1].reason


def test_a_mark_that_may_be_of_decimals_or_thousands_is_not_guessed():
    found = of("period;reporterISO;partnerISO;flowCode;primaryValue\n2023;KAZ;TKM;X;487,600\n")
    assert not found.statistics and "may be two numbers" in found.refused[0].reason


def test_parts_of_the_trade_and_the_world_are_left_out_and_counted():
    rows = ["2023,2023,KAZ,TKM,X,10,5", "2023,2023,KAZ,W00,X,TOTAL,5", "2023,2023,KAZ,TKM,X,TOTAL,487600000"]
    found = of(NEW + "\n".join(rows))
    assert found.statistics == [SOLD]
    assert sorted(found.left_out.values()) == [1, 1]


def test_a_breakdown_by_transport_is_no_total():
    header = "period,reporterISO,partnerISO,flowCode,primaryValue,motCode,customsCode,partner2Code\n"
    found = of(header + "2023,KAZ,TKM,X,1,2100,C00,0\n2023,KAZ,TKM,X,487600000,0,C00,0\n")
    assert found.statistics == [SOLD] and not found.refused


def test_the_same_row_twice_is_one_and_another_value_is_refused():
    row = "2023,KAZ,TKM,X,487600000\n"
    found = of(SHORT + row + row + "2023,KAZ,TKM,X,5\n")
    assert found.statistics == [SOLD]
    assert [(one.row, one.reason) for one in found.refused] == [(4, "another value for what line 2 tells")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf  \n", "empty"),
        (b"<!DOCTYPE html><html><table><tr><td>KAZ</td></tr></table></html>", "web page"),
        (b"PK\x03\x04rest", "workbook"),
        (b"%PDF-1.7", "PDF"),
        (b"name,age\nA,5\n", "no header"),
        (b"period,reporterISO,flowCode,primaryValue\n2023,KAZ,X,5\n", "partnerISO or partnerDesc"),
        (b"\xff\xfe\x00", "not text"),
    ],
)
def test_a_file_that_is_no_table_says_what_to_do(data, words):
    with pytest.raises(InputError, match=words):
        statistics_of(data, "trade.csv")


def test_a_header_without_rows_gives_nothing():
    assert of(SHORT).statistics == []


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: (SHORT + text).encode("utf-8", "replace")))
def test_no_bytes_end_in_a_stack_trace(data):
    try:
        found = statistics_of(data)
    except InputError:
        return
    assert all(one.value >= 0 for one in found.statistics)
