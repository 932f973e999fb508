"""Handing a letter to the mail server."""

import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage

from elchi.alerts.trouble import Undelivered
from elchi.settings import Settings

SECONDS = 30


def send_mail(letter: EmailMessage, settings: Settings) -> None:
    """Hand a letter over; Undelivered says why not. Encrypted and its certificate checked, unless set otherwise."""
    try:
        _hand_over(letter, settings)
    except smtplib.SMTPAuthenticationError as error:
        raise Undelivered(f"the mail server does not let us in ({error.smtp_code})") from None
    except smtplib.SMTPRecipientsRefused:
        raise Undelivered("the mail server refuses the mailbox") from None
    except smtplib.SMTPResponseException as error:
        raise Undelivered(f"the mail server refuses ({error.smtp_code})") from None
    except (smtplib.SMTPException, OSError) as error:
        raise Undelivered(f"the mail server cannot be reached: {type(error).__name__}") from None


def _hand_over(letter: EmailMessage, settings: Settings) -> None:
    """Once the server has taken the letter, nothing that it says at leaving makes that undone."""
    server = _server(settings)
    try:
        if settings.smtp_security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password.reveal())
        server.send_message(letter)
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
    finally:
        server.close()


def _server(settings: Settings) -> smtplib.SMTP:
    if settings.smtp_security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(settings.smtp_host, settings.smtp_port, timeout=SECONDS, context=context)
    return smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=SECONDS)
