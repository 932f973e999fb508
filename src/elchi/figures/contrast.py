"""How well one colour is read on another, by the formulas of WCAG 2.2 (relative luminance, contrast ratio)."""

AA_TEXT = 4.5


def contrast(one: str, other: str) -> float:
    """The ratio of two colours "#rrggbb", 1 to 21.

    Example: `contrast("#000000", "#ffffff")` is 21.
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 for black to 1 for white."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(over: str, under: str, opacity: float) -> str:
    """What is seen where one colour lies on another with an opacity of 0 to 1."""
    mixed = (a * opacity + b * (1 - opacity) for a, b in zip(_parts(over), _parts(under), strict=True))
    return "#" + "".join(f"{round(part):02x}" for part in mixed)


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
