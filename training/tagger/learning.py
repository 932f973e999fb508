"""The training loop: AdamW with a linear warm-up and decay, bf16 where the processor multiplies it, seeds fixed."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from elchi.tagger.labels import HEADS
from elchi.tagger.vocabulary import Vocabulary
from training.tagger.examples import IGNORED, Batch, Example, batch_of, batches
from training.tagger.network import Network


@dataclass(frozen=True, kw_only=True)
class Course:
    """How long and how fast to learn: passes over the examples and the highest rates."""

    passes: int
    rate: float = 2e-4
    labels_rate: float = 1e-3
    warm_up: float = 0.06
    pieces: int = 3072
    seed: int = 20231031


def learn(
    network: Network,
    vocabulary: Vocabulary,
    examples: Callable[[int], list[Example]],
    course: Course,
    report: Callable[[str], None] = print,
) -> None:
    """Train the network in place; `examples` gives each pass its examples, by the number of the pass."""
    random_order = random.Random(course.seed)
    torch.manual_seed(course.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network.to(device)
    made = [batches(examples(number), course.pieces, random_order) for number in range(course.passes)]
    steps = sum(map(len, made))
    optimiser, schedule = _optimiser(network, course, steps)
    step = 0
    for number, of_pass in enumerate(made):
        network.train()
        began, losses = time.monotonic(), 0.0
        for group in of_pass:
            batch = batch_of(group, vocabulary.start, vocabulary.end, vocabulary.padding)
            losses += _step(network, batch, optimiser, device)
            schedule.step()
            step += 1
            if step % 100 == 0:
                report(f"pass {number + 1} step {step}/{steps} {time.monotonic() - began:.0f} s")
        report(f"pass {number + 1}: loss {losses / max(len(of_pass), 1):.4f}, {time.monotonic() - began:.0f} s")
    network.to("cpu")


def _optimiser(
    network: Network, course: Course, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    labels = list(network.labels.parameters())
    known = set(map(id, labels))
    body = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [{"params": body, "lr": course.rate}, {"params": labels, "lr": course.labels_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    warm = max(int(course.warm_up * steps), 1)

    def factor(step: int) -> float:
        return min((step + 1) / warm, max(steps - step, 0) / max(steps - warm, 1))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, factor)


def _step(network: Network, batch: Batch, optimiser: torch.optim.Optimizer, device: torch.device) -> float:
    with torch.autocast(device.type, torch.bfloat16):
        scores = network(batch.ids.to(device), batch.mask.to(device))
    loss = loss_of({head: scores[head].float() for head in HEADS}, batch)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return float(loss.detach())


def loss_of(scores: dict[str, Tensor], batch: Batch) -> Tensor:
    """The sum over heads of the mean cross-entropy on the units that the head may learn from."""
    total = torch.zeros(())
    for head in HEADS:
        labels = batch.labels[head].to(scores[head].device)
        learnt = (labels != IGNORED).sum().clamp(min=1)
        summed = functional.cross_entropy(
            scores[head].flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="sum", label_smoothing=0.02
        )
        total = total.to(summed.device) + summed / learnt
    return total
