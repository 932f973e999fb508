"""A digest as a letter in plain text."""

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from elchi.alerts.digest import Digest, Line, Section
from elchi.alerts.words import Words, words
from elchi.publishing.wording import Wording

LONGEST_QUOTE = 400


def letter(digest: Digest, sender: str, receiver: str, at: datetime) -> EmailMessage:
    """The letter with its headers; its Message-ID is one for one digest, so that a second copy is known as such."""
    own = words(digest.language)
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = sender, receiver
    made["Subject"] = _plain(own.subject.format(name=digest.name))
    made["Date"] = format_datetime(at)
    made["Message-ID"] = f"<{digest.id}@{sender.rpartition('@')[2].strip('> ') or 'elchi.invalid'}>"
    made["Auto-Submitted"], made["Precedence"] = "auto-generated", "bulk"
    made.set_content(text(digest))
    made["Content-Language"] = digest.language
    return made


def text(digest: Digest) -> str:
    """The words of the letter: a section for each kind of thing, each line with a page's words and its address."""
    own, wording = words(digest.language), Wording(digest.language)
    parts = [_plain(own.heading.format(name=digest.name))]
    parts += [_section(section, own, wording) for section in digest.sections]
    parts += [own.place.format(address=digest.address), f"-- \n{own.careful}\n{own.why}"]
    return "\n\n".join(parts) + "\n"


def _section(section: Section, own: Words, wording: Wording) -> str:
    parts = [getattr(own, section.kind).upper(), *(_line(line, own, wording) for line in section.lines)]
    left = section.total - len(section.lines)
    return "\n\n".join([*parts, own.more.format(count=left)] if left > 0 else parts)


def _line(line: Line, own: Words, wording: Wording) -> str:
    marks = [] if line.new else [own.again]
    marks += [own.disputed] if line.disputed else []
    first = f"{_when(line, wording)} · {_plain(line.text)}" + (f" ({'; '.join(marks)})" if marks else "")
    told = [f"  «{_plain(line.quote)}»"] if line.quote else []
    facts = " · ".join(fact for fact in (line.outlet, line.published, line.source) if fact)
    return "\n".join([first, *told, *([f"  {_plain(facts)}"] if facts else []), f"  {line.address}"])


def _when(line: Line, wording: Wording) -> str:
    """The date as a brief prints it: that it was worked out, or that there is none and when it was reported."""
    if line.when is None:
        return wording.words("undated_unreported")
    date = wording.dating.date(line.when)
    if line.dated == "stated":
        return date
    return wording.words("inferred" if line.dated == "inferred" else "undated", date=date)


def _plain(text: str) -> str:
    """One line of printable text, shortened: a page's words cannot set lines or marks of direction of their own."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    line = " ".join(line.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"
