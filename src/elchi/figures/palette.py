"""Colours of drawings: by name on a page, by value in documents."""

from typing import Literal, get_args

import msgspec

Colour = Literal["accent", "signing", "talks", "ok", "late", "soft"]
COLOURS: tuple[Colour, ...] = get_args(Colour)


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """Values of `fill` and `stroke` for each part that a drawing colours."""

    paper: str
    ink: str
    soft: str
    line: str
    accent: str
    signing: str
    talks: str
    ok: str
    late: str

    def of(self, colour: Colour) -> str:
        value: str = getattr(self, colour)
        return value


LIGHT = Palette(
    paper="#fcfbf8",
    ink="#1d2025",
    soft="#62676f",
    line="#dedbd2",
    accent="#0b5c6b",
    signing="#8a4b08",
    talks="#5b4a8a",
    ok="#2f6b3a",
    late="#a12a2a",
)
DARK = Palette(
    paper="#15181c",
    ink="#eceae4",
    soft="#a3a8b0",
    line="#343941",
    accent="#6cc3d1",
    signing="#e0a566",
    talks="#b7a6e8",
    ok="#86c793",
    late="#f08f8a",
)


def on_page() -> Palette:
    """The light colours behind CSS custom properties (`--accent`, …), which a page's style sheet may set."""
    return Palette(**{name: f"var(--{name}, {value})" for name, value in msgspec.structs.asdict(LIGHT).items()})


PAGE = on_page()
