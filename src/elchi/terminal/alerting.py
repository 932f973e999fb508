"""`elchi alerts`: digests of saved searches."""

from elchi.accounts import Accounts, Delivery, SavedSearch
from elchi.alerts.letter import text
from elchi.alerts.sending import due, send_due
from elchi.settings import settings
from elchi.storage import Record
from elchi.terminal.asked import existing
from elchi.terminal.logs import speak
from elchi.terminal.operating import columns, now
from elchi.terminal.screen import err, out


def show(store: str) -> int:
    """List saved searches; 1 when there are none."""
    with Accounts(existing(store)) as accounts:
        rows = [_row(each, accounts.delivery(each)) for each in accounts.searches()]
    if not rows:
        err().print("There are no saved searches; they are kept in the portal.")
        return 1
    columns(rows)
    return 0


def send(store: str) -> int:
    """Send what is due; 1 when something failed."""
    failures, decided = 0, settings()
    speak(decided)
    with Record(existing(store)) as record, Accounts(store) as accounts:
        for each in send_due(record, accounts, decided, at=now()):
            search, failed = each.search, each.outcome in ("failed", "given up")
            failures += failed
            words = f"{search.id} {search.user} {search.name!r}: {each.outcome}"
            (err() if failed else out()).print(f"{words} {each.trouble}".rstrip(), markup=False)
    return 1 if failures else 0


def preview(store: str) -> int:
    """Print what would be sent; 1 when there is nothing to tell."""
    shown = 0
    with Record(existing(store)) as record, Accounts(store) as accounts:
        for search, made in due(record, accounts, settings()):
            shown += 1
            out().print(f"{search.channel} {search.target}\n\n{text(made)}", markup=False)
    return 0 if shown else 1


def retry(store: str, search: str) -> int:
    """Let a delivery be tried again."""
    with Accounts(existing(store)) as accounts:
        accounts.retry(search)
    out().print(f"{search} is tried again by the next `elchi alerts send`", markup=False)
    return 0


def _row(search: SavedSearch, delivery: Delivery) -> list[str]:
    return [search.id, search.user, search.name, search.place, f"{search.channel} {search.target}", _state(delivery)]


def _state(delivery: Delivery) -> str:
    if delivery.given_up:
        return f"given up: {delivery.trouble}"
    if delivery.trouble:
        return f"tried {delivery.tries}, again {delivery.due}: {delivery.trouble}"
    return f"sent {delivery.sent[:10]}" if delivery.sent else "nothing sent yet"
