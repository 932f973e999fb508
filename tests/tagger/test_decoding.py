"""Viterbi against every row of labels that is allowed, one by one."""

from itertools import product
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.records.vocabulary import MentionKind
from elchi.tagger.decoding import best_labels, spans_of
from elchi.tagger.labels import HEADS, KINDS, head_of, label_count


def allowed(labels: tuple[int, ...]) -> bool:
    """An I (even, not 0) needs its own B (one less) or itself before it."""
    pairs = zip((0, *labels), labels, strict=False)
    return all(label % 2 or not label or before in (label - 1, label) for before, label in pairs)


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
@settings(deadline=None, max_examples=60)
def test_the_best_allowed_row_wins(seed, units):
    scores = np.random.default_rng(seed).normal(size=(units, label_count("papers"))).astype(np.float32)
    rows = [row for row in product(range(label_count("papers")), repeat=units) if allowed(row)]
    best = max(rows, key=lambda row: sum(float(scores[unit, label]) for unit, label in enumerate(row)))
    assert tuple(best_labels("papers", scores[None], np.array([units]))[0]) == best


@given(st.integers(0, 2**32 - 1))
@settings(deadline=None, max_examples=30)
def test_a_text_is_read_alike_alone_and_beside_others(seed):
    generator = np.random.default_rng(seed)
    lengths = generator.integers(1, 9, size=4)
    scores = generator.normal(size=(4, 9, label_count("names"))).astype(np.float32)
    together = best_labels("names", scores, lengths)
    for row, length in enumerate(lengths):
        alone = best_labels("names", scores[row : row + 1, :length], lengths[row : row + 1])
        assert together[row, :length].tolist() == alone[0].tolist()
        assert not together[row, length:].any()


@pytest.mark.parametrize(
    ("labels", "spans"),
    [([0, 0], []), ([1, 2, 2], [(0, 2, 0)]), ([1, 1], [(0, 0, 0), (1, 1, 0)]), ([3, 4, 1], [(0, 1, 1), (2, 2, 0)])],
)
def test_spans_of_labels(labels, spans):
    assert spans_of(np.array(labels)) == spans


def test_every_kind_has_one_head():
    assert sorted(kind for head in HEADS for kind in KINDS[head]) == sorted(get_args(MentionKind))
    assert all(kind in KINDS[head_of(kind)] for head in HEADS for kind in KINDS[head])
