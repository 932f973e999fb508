"""PLOVER and CAMEO codes of events.

Source: the PLOVER codebook (Open Event Data Alliance) for the event and its mode, and the CAMEO 1.1b3 manual
for the codes: 042 make a visit, 036 express intent to meet or negotiate, 057 sign formal agreement.
"""

from elchi.records.vocabulary import EventType, Mode, Status

CODES: dict[EventType, tuple[str, str]] = {
    "visit": ("CONSULT/visit", "042"),
    "talks": ("CONSULT", "046"),
    "meeting": ("CONSULT", "040"),
    "call": ("CONSULT/phone", "041"),
    "signing": ("SUPPORT", "057"),
    "consultations": ("CONSULT", "046"),
    "commission": ("CONSULT", "046"),
    "summit": ("CONSULT/multilateral", "044"),
    "ceremony": ("SUPPORT", "017"),
    "appointment": ("SUPPORT", "050"),
    "ratification": ("SUPPORT", "057"),
    "message": ("SUPPORT", "051"),
    "statement": ("SUPPORT", "051"),
    "other": ("SUPPORT", "050"),
}
BY_MODE: dict[Mode, tuple[str, str]] = {
    "protest": ("ACCUSE", "111"),
    "demarche": ("ACCUSE", "113"),
    "joint-statement": ("SUPPORT", "051"),
    "phone": ("CONSULT/phone", "041"),
    "video": ("CONSULT/phone", "041"),
}
PLANNED: dict[EventType, tuple[str, str]] = {
    "signing": ("AGREE", "030"),
    "ratification": ("AGREE", "030"),
}
INTENT_TO_MEET = ("AGREE", "036")
CANCELLED = ("REJECT", "125")


def coded(kind: EventType, mode: Mode | None, status: Status) -> tuple[str, str]:
    """PLOVER "EVENT/mode" and CAMEO code of an event.

    >>> coded("visit", "official", "occurred")
    ('CONSULT/visit', '042')
    """
    if status in ("cancelled", "denied"):
        return CANCELLED
    if status == "planned":
        return PLANNED.get(kind, INTENT_TO_MEET)
    return BY_MODE.get(mode, CODES[kind]) if mode else CODES[kind]
