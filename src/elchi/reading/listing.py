"""Whether a page is a list of other pages rather than one article."""

from elchi.reading.chrome import chrome
from elchi.reading.page import Block, Page
from elchi.reading.pagedate import finder

LINKS = 8
INVITATIONS = 3
DATES = 5


def is_listing(page: Page, title: str, blocks: list[Block]) -> bool:
    """True for a search page, a tag page, an archive or a front page; `blocks` are those of the likely body.

    Signs: a heading that says so, several "read more", more headlines that are links than text, or as many dated
    lines as sentences.
    """
    heading = chrome().find(title)
    if heading is not None and heading.kind == "listing":
        return True
    prose = [block for block in blocks if block.prose and len(block.text) > 80]
    if page.listing and len(prose) < 3:
        return True
    if sum(_invites(block) for block in blocks) >= INVITATIONS:
        return True
    linked = [block for block in blocks if block.linked > 0.8 and len(block.text.split()) >= 4]
    if len(linked) >= LINKS and sum(len(b.text) for b in prose) < sum(len(b.text) for b in linked):
        return True
    return _dated(blocks, len(prose))


def _invites(block: Block) -> bool:
    found = chrome().find(block.text)
    return found is not None and found.kind == "more" and len(block.text) < 40


def _dated(blocks: list[Block], sentences: int) -> bool:
    dated = sum(len(block.text) < 160 and bool(finder().days(block.text)) for block in blocks)
    return dated >= DATES and dated >= sentences
