"""A person's decision that overrides a link, never a finding."""

import msgspec

from elchi.records.vocabulary import Verdict


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What a judgement is about: a finding, with what finds it again when a newer program has given it another id.

    `article`, `kind` and `words` (the finding's first quote) outlive the id.
    """

    finding: str
    article: str
    kind: str
    words: str = ""


class Judgement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a person decided of findings: they tell of the same thing, or not; one is wrong; a field's right value.

    `about` holds two anchors or more for "same" and "not same", one for "wrong" and "corrected", and for "confirmed"
    all findings of the conclusion that is right as it stands. For "corrected", `field` names a field of the
    conclusion and `value` its value as JSON text; for "confirmed", `value` is what the conclusion said, by field.
    `conclusion` is the id of the conclusion that it was said on, when it was said there. `at` is an ISO time with its
    zone
    ("2026-11-23T18:00:00+00:00"); a later judgement prevails over one it contradicts. `id` is a digest
    of everything so far. `withdrawn` and `withdrawn_by` tell when and by whom it was taken back: it then counts for
    nothing and is kept.
    """

    id: str
    verdict: Verdict
    about: list[Anchor]
    by: str
    at: str
    reason: str = ""
    field: str | None = None
    value: str | None = None
    conclusion: str | None = None
    withdrawn: str | None = None
    withdrawn_by: str | None = None
