"""What is no article is refused in a sentence."""

import pytest

from elchi import extract, read
from elchi.errors import InputError


def test_a_page_that_was_not_read_is_named_with_its_reason():
    with pytest.raises(InputError, match=r"was not read \(binary: .*PDF.*Rejected"):
        extract(read(b"%PDF-1.7"))


def test_words_are_no_article():
    with pytest.raises(InputError, match="takes the Article that `read` gives, not str"):
        extract("Министр прибыл в Ашхабад")
