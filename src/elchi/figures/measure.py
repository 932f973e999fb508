"""How wide a text is without its font: a careful estimate, a little more than Golos Text needs."""

import unicodedata

NARROW = frozenset("ijlftrI.,:;'!|()[] ıіїјlſ·-–")
WIDE = frozenset("mwMWжшщюыфЖШЩЮЫФМҖ—@%…")


def width(text: str, size: float) -> float:
    """Width in units of the drawing at a font size.

    Example: `width("Туркменистан", 13)` is 101.4.
    """
    return sum(_share(letter) for letter in text) * size


def fitted(text: str, room: float, size: float) -> str:
    """The text, or as much of its beginning as the room holds with an ellipsis."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def wrapped(text: str, room: float, size: float) -> list[str]:
    """The text in one line, or in two parted between words, the second shortened where it must be."""
    if width(text, size) <= room:
        return [text]
    parts = text.split(" ")
    fits = [at for at in range(1, len(parts)) if width(" ".join(parts[:at]), size) <= room]
    if not fits:
        return [fitted(text, room, size)]
    return [" ".join(parts[: fits[-1]]), fitted(" ".join(parts[fits[-1] :]), room, size)]


def _share(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if letter in NARROW:
        return 0.36
    if letter in WIDE:
        return 0.88
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    return 0.74 if letter.isupper() else 0.6
