from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from elchi.following.programme import Asked, Imported, imported


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Imported]:
    """The programme in these bytes, between Kazakhstan and Turkmenistan unless told otherwise."""

    def reading(body: bytes, name: str = "programme.csv", **asked: Any) -> Imported:
        path = tmp_path / name
        path.write_bytes(body)
        return imported(path, Asked(**{"pair": ("KZ", "TM"), **asked}))

    return reading
