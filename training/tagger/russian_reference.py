"""Marks names in Russian texts with natasha's model: silver labels to learn from, and the figure to compare with.

Runs in an environment of its own, since natasha's packages are old: it reads lines of JSON `{"text": …}` and adds
to each `spans`, rows of start, end and label, and `seconds`.

    .venv-natasha/bin/python training/tagger/russian_reference.py < texts.jsonl > marked.jsonl
"""

import json
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def tagger() -> Any:
    """Slovnet's NER over navec's embeddings, from the files that the wheel `natasha` carries."""
    from navec import Navec
    from slovnet import NER

    found = find_spec("natasha")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("the wheel `natasha` is not installed here")
    data = Path(found.submodule_search_locations[0]) / "data"
    marker = NER.load(str(data / "model" / "slovnet_ner_news_v1.tar"))
    marker.navec(Navec.load(str(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")))
    return marker


def main() -> None:
    """Mark every text on standard input."""
    mark = tagger()
    for line in sys.stdin:
        row = json.loads(line)
        began = time.perf_counter()
        row["spans"] = [[span.start, span.stop, span.type] for span in mark(row["text"]).spans]
        row["seconds"] = time.perf_counter() - began
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
