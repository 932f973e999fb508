"""Our own data set: what its README says of it holds."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from training.tagger.markup import load, parse, read
from training.tagger.samples import Sample

TEXT = Path(__file__).parents[2] / "training" / "text"
LEAST = {"tk": 1500, "kk": 800, "en": 800, "ru": 800}


def bare(sample: Sample) -> tuple[str, ...]:
    """The words with a kind in the place of each span."""
    text, at = "", 0
    for span in sorted(sample.spans, key=lambda s: (s.start, -s.end)):
        if span.start >= at:
            text += sample.text[at : span.start] + f" <{span.kind}> "
            at = span.end
    return tuple(re.findall(r"<\w+>|\w+", (text + sample.text[at:]).lower()))


@pytest.mark.parametrize(("language", "least"), LEAST.items())
def test_there_are_as_many_sentences_as_promised(language, least):
    texts = {s.text for half in ("train", "test") for s in load(TEXT, half) if s.language == language}
    assert len(texts) >= least


def test_no_sentence_of_the_test_half_stands_in_the_training_half_under_other_names():
    learnt = {(sample.language, bare(sample)) for sample in load(TEXT, "train")}
    assert not [s.text for s in load(TEXT, "test") if (s.language, bare(s)) in learnt]


def test_no_family_is_in_both_halves():
    files = [{s.family for s in load(TEXT, half)} for half in ("train", "test")]
    assert not files[0] & files[1]


def test_hardly_any_phrase_of_the_test_half_was_learnt():
    def phrases(sample: Sample) -> set[tuple[str, ...]]:
        words = bare(sample)
        return {words[at : at + 6] for at in range(len(words) - 5)}

    learnt = set(chain.from_iterable(map(phrases, load(TEXT, "train"))))
    tested = [phrases(sample) for sample in load(TEXT, "test")]
    shared = sum(len(found & learnt) for found in tested)
    assert shared <= 0.04 * sum(map(len, tested))


def test_every_kind_is_marked_in_every_language():
    for language in LEAST:
        kinds = Counter(span.kind for s in load(TEXT, "test") if s.language == language for span in s.spans)
        assert len(kinds) == 12


@pytest.mark.parametrize("half", ["train", "test"])
def test_spans_are_trimmed_and_never_cross(half):
    for sample in load(TEXT, half):
        for span in sample.spans:
            words = sample.text[span.start : span.end]
            assert words == words.strip() != "" and words[-1] not in ",;:", sample.text
            assert not any(o.start < span.start < o.end < span.end for o in sample.spans), sample.text


def test_a_sentence_is_read_with_its_family(tmp_path):
    (tmp_path / "train.txt").write_text("# arrival\n[Astana|place] hosted talks.\n", "utf-8")
    (sample,) = read(tmp_path / "train.txt", "en")
    assert (sample.family, sample.text, len(sample.spans)) == ("train/arrival", "Astana hosted talks.", 1)


@pytest.mark.parametrize("line", ["[Astana|town]", "[Astana", "Astana|place]"])
def test_a_slip_in_the_brackets_is_an_error(line):
    with pytest.raises(ValueError, match=r"bracket|kind"):
        parse(line)


def test_spans_may_stand_inside_one_another():
    text, spans = parse("[Chairman of the [Senate|organisation]|office] left.")
    assert [(text[s.start : s.end], s.kind) for s in spans] == [
        ("Chairman of the Senate", "office"),
        ("Senate", "organisation"),
    ]
