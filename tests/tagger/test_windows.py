"""Windows over long texts: every piece is kept once, and none far from its neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from elchi.tagger.windows import LENGTH, OVERLAP, windows_of


@given(st.integers(1, 5000))
def test_every_piece_is_kept_in_one_window(pieces):
    kept = [piece for window in windows_of(0, pieces) for piece in range(window.kept_first, window.kept_last)]
    assert kept == list(range(pieces))


@given(st.integers(1, 5000))
def test_a_kept_piece_has_context_on_both_sides_unless_the_text_ends(pieces):
    for window in windows_of(0, pieces):
        assert len(window) <= LENGTH
        assert window.first <= window.kept_first < window.kept_last <= window.last
        assert window.first == 0 or window.kept_first - window.first >= OVERLAP // 2
        assert window.last == pieces or window.last - window.kept_last >= OVERLAP // 2
