"""What keeps a digest from arriving."""

from elchi.errors import ElchiError


class Undelivered(ElchiError):
    """A digest did not arrive; the message says why, without passwords. It is tried again later."""
