"""Options that several commands take."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

if TYPE_CHECKING:
    from elchi.reading import Intake

Store = Annotated[str, Parameter(env_var="ELCHI_STORE", help="The record: a file, or postgresql://USER@HOST/NAME.")]
Pair = Annotated[tuple[str, str] | None, Parameter(help="Two countries, as ISO codes: KZ TM.")]
Workers = Annotated[
    int | None, Parameter(validator=Number(gte=1), help="How many processes read; one a core if not given.")
]
Cluster = Annotated[
    str | None,
    Parameter(help="Read on a Ray cluster: ray://HOST:10001, HOST:6379, or local for one of this machine."),
]
Count = Annotated[int, Parameter(validator=Number(gte=1))]


def _read(_type: object, code: str | None) -> None:
    from elchi.language import languages

    if code and code not in languages():
        raise ValueError(f"{code!r} is no language that is read; known are {', '.join(languages())}")


Tongue = Annotated[str, Parameter(validator=_read, help="A language by its code: ru, en, kk, tk.")]
DEFAULT_STORE = "elchi.db"


def _columns(_type: object, told: str | None) -> None:
    from elchi.errors import InputError
    from elchi.reading.intake import columns_of

    try:
        columns_of(told or "")
    except InputError as error:
        raise ValueError(str(error)) from error


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class IntakeOptions:
    """How tables and lists of archives are taken.

    Parameters
    ----------
    columns
        Which columns of .parquet and .jsonl files hold what: text=body,url=link.
    base
        The folder that the paths of a list of archives start from.
    gate
        Which pages must first look like diplomacy to be read in full: those of web archives, all, or none (off).

    """

    columns: Annotated[str, Parameter(validator=_columns)] = ""
    base: str | None = None
    gate: Literal["archives", "all", "off"] = "archives"

    def intake(self) -> "Intake":
        """The same as reading takes it."""
        from elchi.reading import Intake, columns_of

        return Intake(columns=columns_of(self.columns), base=self.base, gate=self.gate)


AS_THEY_ARE = IntakeOptions()


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class BriefOptions:
    """What a brief is to hold, and how it is to look.

    Parameters
    ----------
    since
        Leave out what happened before this year or date: 2021, 2021-06-01.
    until
        Leave out what happened after this year or date; what is still ahead stays.
    as_of
        The day of the brief, today when not given; pages published after it are left out.
    sections
        Only these sections, parted by commas: dialogue,economy,calendar.
    since_brief
        Open with what changed since an earlier brief: its day, or the .json file it was saved to.
    template
        A Word file that a .docx takes its look from.
    lang
        The language of the brief; quotes stay in their own.

    """

    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    sections: str | None = None
    since_brief: str | None = None
    template: Path | None = None
    lang: Tongue = "ru"
