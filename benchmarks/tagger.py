"""Size, load time, memory and speed of the tagger: `make bench`. Each figure stands beside its target."""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from elchi.tagger import tag_all
from elchi.tagger.weights import installed_folder
from training.tagger import markup

OWN = Path(__file__).parent.parent / "training" / "text"
ROUNDS = 3
LOAD = (
    "import time; t = time.perf_counter(); from elchi.tagger import loaded; loaded(); print(time.perf_counter() - t)"
)


def main() -> None:
    """Print the table."""
    texts = [sample.text for sample in markup.load(OWN, "test")]
    size = sum(len(path.read_bytes()) for path in installed_folder().iterdir()) / 1e6
    print(f"{len(texts)} sentences of our own test half · {os.cpu_count()} cores · median of {ROUNDS}")
    print(f"size    {size:7.1f} MB  (target 45)")
    print(f"load    {loading():7.2f} s  (target 1)")
    print(f"speed   {speed(texts):7.0f} sentences a second  (target 300)")
    print(f"memory  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB at most  (target 400)")


def loading() -> float:
    """Seconds to import and load the tagger in a new process."""
    runs = [subprocess.run([sys.executable, "-c", LOAD], check=True, capture_output=True) for _ in range(ROUNDS)]
    return statistics.median(float(run.stdout) for run in runs)


def speed(texts: list[str]) -> float:
    """Sentences marked a second, all given at once."""
    tag_all(texts[:8])
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        tag_all(texts)
        times.append(time.perf_counter() - began)
    return len(texts) / statistics.median(times)


if __name__ == "__main__":
    main()
