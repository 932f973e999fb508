"""Official statistics of trade, as a table gives them."""

from typing import Literal

import msgspec

Flow = Literal["export", "import", "re-export", "re-import"]


class Statistic(msgspec.Struct, frozen=True, kw_only=True):
    """What one country says that it sold to another or bought from it in a period.

    `reporter` and `partner` are ISO 3166-1 codes; `period` is a year or month in EDTF; `value` is in whole units of
    `unit`; `source` names the table. What Kazakhstan says that it sold to Turkmenistan and what Turkmenistan says
    that it bought from Kazakhstan are two statistics: neither corrects the other.
    """

    reporter: str
    partner: str
    flow: Flow
    period: str
    value: float
    unit: str = "USD"
    source: str = "UN Comtrade"
