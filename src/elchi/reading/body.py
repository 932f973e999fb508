"""Which blocks of a page are its article, by where its sentences stand."""

from elchi.reading.page import Block, Page

KEPT_SHARE = (1.0, 0.6, 0.3)


def bounds(page: Page, headline: int | None) -> tuple[int, int]:
    """The first block of the article and the one after its last.

    Each sentence gives points to the element it stands in and fewer to those around it (after Readability);
    elements whose names promise a body count more. Sentences between the headline and the best element belong too.
    """
    start = 0 if headline is None else headline + 1
    if len(page.containers) < 2:
        return start, len(page.blocks)
    best = _best(page, start)
    inside = [index for index, block in enumerate(page.blocks) if index >= start and _within(page, block, best)]
    if not inside:
        return start, len(page.blocks)
    return (start if headline is not None else inside[0]), inside[-1] + 1


def _best(page: Page, start: int) -> int:
    points = [0.0] * len(page.containers)
    for index, block in enumerate(page.blocks):
        if index < start or not block.prose or _excerpt(page.blocks, index):
            continue
        worth = (1 + min(len(block.text) / 100, 3) + block.text.count(",") / 2) * (1 - block.linked) ** 2
        container = block.container
        for share in KEPT_SHARE:
            points[container] += worth * share
            container = page.containers[container].parent
            if container < 0:
                break
    weighed = [score * page.containers[index].weight for index, score in enumerate(points)]
    return max(range(len(weighed)), key=lambda index: weighed[index])


def _excerpt(blocks: list[Block], index: int) -> bool:
    """Whether a sentence stands under a headline that is a link, in the same element: an excerpt of another page."""
    before = blocks[index - 1] if index else None
    if before is None or before.container != blocks[index].container:
        return False
    return before.linked > 0.8 and len(before.text.split()) >= 3


def _within(page: Page, block: Block, wanted: int) -> bool:
    container = block.container
    while container > wanted:
        container = page.containers[container].parent
    return container == wanted
