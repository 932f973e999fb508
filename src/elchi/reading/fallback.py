"""The last resort for a page whose text no rule of ours finds."""

from elchi.reading.page import Block

FEWEST = 300
MOST_TAGS = 2500


def blocks(markup: str) -> list[Block]:
    """What trafilatura finds in the markup, as blocks; empty where it finds nothing.

    Markup with over 2,500 tags is not tried: that can take minutes. The filter of duplicates stays off: it would
    make a page's text depend on the pages read before it.
    """
    if len(markup) < FEWEST or markup.count("<") > MOST_TAGS:
        return []
    import trafilatura

    text = trafilatura.extract(markup, favor_recall=True, deduplicate=False, include_comments=False)
    return [Block(text=line.strip()) for line in (text or "").splitlines() if line.strip()]
