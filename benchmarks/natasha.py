"""Diplomatic article to findings, beside natasha's full pipeline on the same Russian articles, on one core.

`python -m benchmarks.natasha` needs `.venv-natasha` (`make .venv-natasha/ready`): natasha runs there, segmentation,
morphology, syntax, names and their normal forms. Ours marks, reads and gives findings.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from elchi.extraction import extract
from elchi.reading import captures, read
from elchi.records import Article, Capture
from elchi.tagger import THREADS
from evals.reading.pages import gold_page

ROOT = Path(__file__).parents[1]
PEER = ROOT / ".venv-natasha/bin/python"
SAMPLES, GOLD = ROOT / "samples", ROOT / "evals/gold/tune/ru"
ROUNDS = 3
TARGET = 1.0
PIPELINE = """
import json, os, sys, time
import pymorphy3
sys.modules["pymorphy2"] = pymorphy3
from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
texts = json.load(sys.stdin)
vocabulary, embedding, segmenter = MorphVocab(), NewsEmbedding(), Segmenter()
steps = (NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding))
def work(text):
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(steps[0]); doc.parse_syntax(steps[1]); doc.tag_ner(steps[2])
    for span in doc.spans:
        span.normalize(vocabulary)
work(texts[0])
began = time.perf_counter()
for text in texts:
    work(text)
print(time.perf_counter() - began)
"""


def articles() -> list[Article]:
    """The Russian articles of the samples and of the gold's tuning half."""
    of_gold = (gold_page(json.loads(path.read_bytes())).source for path in sorted(GOLD.glob("*.json")))
    pages = (*(page for page in captures([SAMPLES]) if isinstance(page, Capture)), *of_gold)
    found = [read(page) for page in pages]
    return [page for page in found if isinstance(page, Article) and page.language == "ru"]


def ours(pages: list[Article]) -> float:
    """Seconds of one round."""
    began = time.perf_counter()
    for page in pages:
        extract(page)
    return time.perf_counter() - began


def theirs(pages: list[Article]) -> float:
    """Seconds of one round, loading not counted."""
    given = json.dumps([page.text for page in pages])
    ended = subprocess.run(
        [str(PEER), "-W", "ignore", "-c", PIPELINE], check=True, input=given, stdout=subprocess.PIPE, text=True
    )
    return float(ended.stdout)


def main() -> int:
    """Print articles a second of both and the ratio; 2 when the peer is not installed."""
    if not PEER.exists():
        print("natasha is not installed here: make .venv-natasha/ready")
        return 2
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ[THREADS] = "1"
    pages = articles()
    ours(pages[:4])
    rounds = [(ours(pages), theirs(pages)) for _ in range(ROUNDS)]
    mine, peer = (statistics.median(each) for each in zip(*rounds, strict=True))
    ratio = statistics.median(other / own for own, other in rounds)
    print(f"{len(pages)} Russian articles · one core · median of {ROUNDS} rounds in turns")
    print(f"Elchi   {len(pages) / mine:6.1f} articles/s, findings")
    print(f"natasha {len(pages) / peer:6.1f} articles/s, names, forms and trees")
    print(f"ratio   {ratio:6.2f}  (target {TARGET})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
