"""How often an account loses or changes what happened, each rate with where it comes from.

"Gold" is what two coders found on the tune half of the gold and "read" what Elchi makes of the same pages (of 412
events that are found at all): findings that reach linking have both losses. Rates marked "harder" are set above them.
"""

from typing import Final

from elchi.records.vocabulary import Status

DATED: Final[dict[Status, dict[str, float]]] = {
    "occurred": {"day": 0.69, "none": 0.28, "month": 0.03},
    "planned": {"day": 0.46, "none": 0.38, "month": 0.15, "year": 0.01},
    "background": {"day": 0.42, "month": 0.41, "year": 0.13, "none": 0.04},
    "cancelled": {"day": 0.30, "month": 0.40, "none": 0.30},
}
"""How exact the date of a finding is, by its status. Read; intervals told beside days by INTERVAL_LOST."""

STATED: Final = 0.25
"""The words give the whole date, year included. Gold: 84 of 337."""

DAY_OFF: Final = 0.03
"""A date is one day off: "yesterday" against another day. Read: 4 of 337; harder."""

DATE_WRONG: Final = 0.015
"""A date is another one altogether: a year or a day of another event. Read: 5 of 337."""

INTERVAL_LOST: Final = 0.4
"""Of a visit of several days only the first or the last is told. Read: 6 of 24; harder."""

DELAY: Final[dict[int, float]] = {0: 0.45, 1: 0.44, 2: 0.05, 3: 0.03, 5: 0.02, 9: 0.01}
"""Days from what happened to the page. Gold: 0 in 69, 1 in 75, 2 in 6, 3 in 3, 4 in 2."""

TYPE: Final = 0.10
"""Talks are called a meeting or a meeting talks. Gold, over clusters: 4 of 154; read: 7 of 120; harder: both ways."""

STATUS_WRONG: Final = 0.05
"""Background told as news, news as a plan. Read: 20 of 412."""

MODE_LOST: Final = 0.12
"""Read: 47 of 412."""

MODE_WRONG: Final = 0.03
"""A state visit is called official, talks at the summit a reception. Read: 16 of 412."""

PERSON_LOST: Final = 0.26
"""A participant is not named or not found. Read: 145 of 549."""

NOBODY: Final[dict[Status, float]] = {"occurred": 0.12, "planned": 0.2, "background": 0.28, "cancelled": 0.5}
"""Nobody is named at all. Read: 42 of 220, 20 of 78, 46 of 137; less what PERSON_LOST empties."""

PERSON_ADDED: Final = 0.06
"""Somebody else of the same countries is among the participants. Read: 94 of 503, most of them other spellings."""

UNNAMED: Final = 0.05
"""An office without a name. Read: 27 of 503."""

OFFICE_LOST: Final = 0.12
"""A name without an office. Read: 61 of 503."""

OFFICE_VAGUE: Final = 0.06
"""The office in other words: the same man minister and deputy prime minister. No figure: a guess."""

COUNTRY_LOST: Final = 0.04
"""A participant's country is not known. Read: as Christopher Landau's; a guess."""

PARTY_LOST: Final = 0.06
"""A country is missing. Read: 32 of 412."""

PARTY_ADDED: Final = 0.05
"""A country too many. Read: 23 of 412."""

CITY_LOST: Final = 0.48
"""The city is not told or not found. Read: 135 of 284."""

CITY_WRONG: Final = 0.02
"""Read: 5 of 284; a capital for a summit's own town."""

NUMBER_LOST: Final = 0.2
"""The ordinal of a session is not told. A guess."""

NAME_FORM: Final[dict[str, float]] = {
    "full": 0.85,
    "initial": 0.05,
    "surname": 0.03,
    "father": 0.03,
    "turned": 0.015,
    "genitive": 0.02,
    "typo": 0.005,
}
"""How a name is written. Read: 4 of 503 by surname alone, for articles give it in full once; harder."""

COPIED: Final = 0.08
"""An article appears word for word at another outlet. No figure: agencies' news does; a guess."""

RECALLED: Final[dict[int, float]] = {0: 0.45, 1: 0.35, 2: 0.15, 3: 0.05}
"""Earlier occasions that an article reminds of. Gold: 132 background findings on 102 pages, some of one occasion."""

REMEMBERED: Final = (0.1, 1.0, 4.0, 10.0)
"""How readily an occasion is recalled, by its rank: an ambassador's audience, a minister's contact, a foreign
minister's visit, a head of state's. Gold: of 100 background events that name anybody 66 name a head of state or
government, 21 a minister."""

TOLD: Final = 0.75
"""Each thing of an occasion stands in an article about it. Gold: 4.9 events on a page of diplomacy."""

PAPER_TOLD: Final = 0.5
"""Each document of a signing is named by an article about it. Gold: 140 documents on 102 pages."""

TITLE_BARE: Final = 0.08
"""Only the document's type and term are told. Read: "протокол", "declaration", 8 of 125."""

PAPER_TYPE: Final = 0.04
"""Another word for the type: a memorandum called an agreement. A guess."""

SIGNED_ON: Final[dict[str, float]] = {"day": 0.4, "none": 0.45, "month": 0.05, "year": 0.1}
"""How exact the day of signing is. Read: not told in 71 of 125."""

TERM_LOST: Final = 0.2
"""The years of a programme are not told. A guess."""

LEVEL_LOST: Final = 0.7
"""The level is not told. Read: 97 of 125."""

PROMISE_TOLD: Final = 0.4
"""Each promise of an occasion is told by an article about it. Gold: 83 commitments on 102 pages."""

PROMISE_RECALLED: Final = 0.06
"""An article reminds of a promise made before. Gold: promises of earlier years on 6 of 102 pages."""

ONE_SIDED: Final = 0.17
"""Only one of the two is said to promise. Read: 13 of 74."""

SECTOR_LOST: Final = 0.45
"""The promise's sector is not told. Read: 33 of 74."""

CUT: Final = 0.06
"""The words of the promise lack their end; amounts are read whole. Read: 5 of 74."""

FIGURE_TOLD: Final = 0.12
"""An article tells last year's trade. Read: 36 figures of all measures on 102 pages."""

FIGURE_WRONG: Final = 0.08
"""Another number for the year: other statistics, or part of a year. A guess."""
