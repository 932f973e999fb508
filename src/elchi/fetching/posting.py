"""Something sent to an address, once, with the same care as in fetching."""

from elchi.fetching.connecting import Careful, Deadline
from elchi.fetching.exchange import Request, exchange, trusted
from elchi.fetching.targets import target_of


def post(url: str, headers: dict[str, str], content: bytes, *, inside: bool, seconds: float) -> int:
    """Post bytes and give the status of the answer; Trouble says why there is none. Redirects are not followed."""
    request = Request(target=target_of(url), headers=headers, method="POST", content=content)
    careful = Careful(Deadline(seconds), inside=inside)
    return exchange(request, careful, trusted()).status
