"""The first page."""

from elchi.language import shared
from elchi.portal.asking import Ask
from elchi.portal.page import View


def home(ask: Ask) -> View:
    """What is new, what is due, what is disputed, and the choice of a pair."""
    names = sorted(((code, ask.tongue.country(code)) for code in shared().country), key=lambda row: row[1])
    return View(
        title=ask.tongue.text("The file of diplomacy"), template="home.html", data={}, more={"countries": names}
    )
