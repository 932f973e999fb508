"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

Store = Annotated[Path, Parameter(env_var="ELCHI_STORE", help="The record's file.")]
Pair = Annotated[tuple[str, str] | None, Parameter(help="Two countries, as ISO codes: KZ TM.")]
Workers = Annotated[
    int | None, Parameter(validator=Number(gte=1), help="How many processes read; one a core if not given.")
]
Count = Annotated[int, Parameter(validator=Number(gte=1))]


def _read(_type: object, code: str | None) -> None:
    from elchi.language import languages

    if code and code not in languages():
        raise ValueError(f"{code!r} is no language that is read; known are {', '.join(languages())}")


Tongue = Annotated[str, Parameter(validator=_read, help="A language by its code: ru, en, kk, tk.")]
DEFAULT_STORE = Path("elchi.db")
