"""One measure between the same countries over time."""

import msgspec

from elchi.records.conclusions import Version


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a series: its period (EDTF), the number, the change in per cent, and the findings that give it.

    The number is the most exact one; `versions` are the same number as pages word it, where they do so in several
    ways ("almost 490000000"). `reported` and `repeated` are the days of the first and the last page that give it.
    `source` names where a number comes from that is no finding: a table of statistics, as its `reporter` (a country)
    gave it; it is `computed` when it was added up from that table.
    """

    period: str | None
    value: float | None = None
    change: float | None = None
    findings: list[str] = []
    versions: list[Version] = []
    reported: str | None = None
    repeated: str | None = None
    source: str | None = None
    reporter: str | None = None
    computed: bool = False


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A value that was set as a goal, however often repeated: until when (`due`, EDTF), and the days it was said.

    `reached` is the first year of the series, since it was set, whose every value comes up to it. `latest` is the
    last year that the series knows and `share` what its best supported value is of the goal, 1 being all.
    """

    value: float
    due: str | None = None
    said: list[str] = []
    reached: str | None = None
    latest: str | None = None
    share: float | None = None
    findings: list[str] = []


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """One measure between the same countries over time, oldest first.

    `points` are whole years, `parts` other periods (a quarter, ten months, three years). `reported` are values of
    which no page tells the period: stocks as they stood when told of ("180 documents"), and sums of which nobody
    can say whose year they are. `conflicts` lists periods, and for stocks months of report, with several values that
    cannot be one. `origin` is the country that the goods leave, where the source tells it.
    """

    measure: str
    unit: str | None
    countries: list[str]
    origin: str | None = None
    points: list[Point] = []
    parts: list[Point] = []
    reported: list[Point] = []
    targets: list[Target] = []
    conflicts: list[str] = []
