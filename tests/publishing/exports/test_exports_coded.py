"""Coded events and visits as pandas loads them."""

import pandas

QUOTES = "Арман Сарсенов прибыл 4 марта | Arman Sarsenov arrived on 4 March"


def rows(path):
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    return frame.to_dict("records")


def test_a_visit_in_the_shape_of_polecat(exported):
    (visit,) = rows(exported("plover", "plover.csv", pair=("KZ", "TM")))
    assert visit["Event Date"] == "2024-03-04"
    assert (visit["Event Type"], visit["Event Mode"], visit["Quad Code"]) == (
        "CONSULT",
        "visit",
        "VERBAL COOPERATION",
    )
    assert (visit["Actor Name"], visit["Actor Country"], visit["Actor Title"]) == (
        "Arman Sarsenov",
        "KAZ",
        "Minister of Energy",
    )
    assert (visit["Recipient Name"], visit["Recipient Country"]) == ("Batyr Ataev", "TKM")
    assert visit["Primary Actor Sector"] == "GOV" and visit["Actor Name Raw"] == "Арман Сарсенов"
    assert visit["Placename"] == "Ashgabat, Turkmenistan" and visit["Country"] == "TKM"
    assert (visit["Latitude"], visit["Longitude"]) == ("37.95", "58.38")
    assert visit["Intensity"] == "1.9" and visit["Contexts"] == "diplomatic"
    assert visit["Source"] == "vesti.example" and visit["Publication Date"] == "2024-03-05"
    assert visit["quotes"] == QUOTES and visit["findings"] == "a1-1 | a2-1"


def test_a_visit_in_the_shape_of_gdelt_is_made_and_hosted(exported):
    made, hosted = rows(exported("cameo", "cameo.csv", pair=("KZ", "TM")))
    assert (made["Actor1Code"], made["Actor2Code"], made["EventCode"]) == ("KAZGOV", "TKMGOV", "042")
    assert (hosted["Actor1Code"], hosted["Actor2Code"], hosted["EventCode"]) == ("TKMGOV", "KAZGOV", "043")
    assert made["GoldsteinScale"] == "1.9" and hosted["GoldsteinScale"] == "2.8"
    assert made["SQLDATE"] == "20240304" and made["MonthYear"] == "202403" and made["Year"] == "2024"
    assert (made["ActionGeo_Lat"], made["ActionGeo_Long"]) == ("37.95", "58.38")
    assert made["EventRootCode"] == "04" and made["QuadClass"] == "1"
    assert (made["NumMentions"], made["NumSources"], made["NumArticles"]) == ("2", "2", "2")
    assert made["SOURCEURL"] == "https://vesti.example/a1" and made["DATEADDED"] == "20240305"
    assert made["event"] == hosted["event"] and hosted["GLOBALEVENTID"] == made["GLOBALEVENTID"] + "r"


def test_a_hostile_outlet_is_harmless_and_a_statement_has_no_day(exported):
    (said,) = rows(exported("plover", "plover.csv", pair=("KZ", "UZ")))
    assert said["Event Date"] == "" and said["date"] == "" and said["reported"] == "2020-01-02"
    assert said["Source"] == "'@SUM(A1)" and said["quotes"].startswith("'=HYPERLINK")


def test_a_visit_in_the_shape_of_colt(exported):
    (trip,) = rows(exported("colt", "colt.csv"))
    assert (trip["LeaderFullName"], trip["LeaderRole"], trip["LeaderTitle"]) == (
        "Arman Sarsenov",
        "Minister",
        "Minister of Energy",
    )
    assert (trip["LeaderCountryISO"], trip["CountryVisitedISO"], trip["CityVisited"]) == ("KAZ", "TKM", "Ashgabat")
    assert (trip["TripYear"], trip["TripStartDate"]) == ("2024", "2024-03-04")
    assert trip["TripEndDate"] == "" and trip["TripDuration"] == ""
    assert trip["MetHostHoGS"] == "" and trip["mode"] == "working"
    assert trip["urls"] == "https://vesti.example/a1 | https://daily.example/a2"


def test_each_is_the_same_bytes_when_written_twice(exported):
    for name in ("plover", "cameo", "colt"):
        assert exported(name, f"{name}-1.csv").read_bytes() == exported(name, f"{name}-2.csv").read_bytes()
