"""What keeps an address from being fetched."""

from elchi.records.vocabulary import Reason


class Trouble(Exception):
    """An address was not fetched; its text is a sentence for a person, without a password.

    `lasting`: asking again would give the same. `after`: the seconds that the server asks to wait. `answered`: the
    host is there and answered, but with something else than the page.
    """

    def __init__(
        self,
        detail: str,
        reason: Reason = "unreachable",
        *,
        lasting: bool = False,
        after: float | None = None,
        answered: bool = False,
    ) -> None:
        super().__init__(detail)
        self.detail, self.reason, self.lasting, self.after, self.answered = detail, reason, lasting, after, answered
