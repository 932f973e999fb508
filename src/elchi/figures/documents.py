"""A drawing for documents: as PNG, made by typst."""

INCH = 96.0
DENSITY = 2.0
PAGE_OF_ONE = """#set page(width: auto, height: auto, margin: 0pt, fill: rgb("{paper}"))
#image(bytes(sys.inputs.svg), format: "svg", width: {breadth}pt)
"""


def png(svg: str, *, breadth: float = 480, paper: str = "#ffffff") -> bytes:
    """The drawing as PNG, twice as fine as a screen.

    `svg` is a drawing made with a palette of plain colours (`LIGHT`); `breadth` is in points, of 72 to the inch.
    """
    import typst

    source = PAGE_OF_ONE.format(paper=paper, breadth=breadth)
    made: bytes = typst.compile(
        source.encode(), format="png", ppi=INCH * DENSITY, sys_inputs={"svg": svg}, ignore_system_fonts=True
    )
    return made
