"""An address as written to what is asked of whom."""

import re
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from elchi.fetching.trouble import Trouble

PORTS = {"http": 80, "https": 443}
LONGEST = 4000
UNWRITTEN = re.compile(r"[\x00-\x20\x7f]")
SAFE = "/?:@!$&'()*+,;=-._~%[]"


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A host and what is asked of it; `host` is in ASCII, a number in IPv6 without its brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        """The host as it stands in an address, with its port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: "https://example.org"."""
        return f"{self.scheme}://{self.netloc}"

    @property
    def url(self) -> str:
        """The whole address."""
        return self.origin + self.path


def target_of(url: str) -> Target:
    """What an address asks for; Trouble when it is no http(s) address, or carries a name or password.

    >>> target_of("HTTPS://Пример.рф/а б#x").url
    'https://xn--e1afmkfd.xn--p1ai/%D0%B0%20%D0%B1'
    """
    if len(url) > LONGEST:
        raise _wrong(f"The address has over {LONGEST} characters.")
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        raise _wrong("The address is not written as addresses are.") from None
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise _wrong("Only http and https addresses are fetched.")
    if parts.username is not None or parts.password is not None:
        raise _wrong("The address carries a name or password; such addresses are not fetched.")
    path = quote(parts.path or "/", safe=SAFE) + (f"?{quote(parts.query, safe=SAFE)}" if parts.query else "")
    return Target(scheme=scheme, host=_host(host), port=port or PORTS[scheme], path=path)


def joined(target: Target, location: str) -> Target:
    """Where a redirect from here leads."""
    try:
        return target_of(urljoin(target.url, location.strip()))
    except ValueError:
        raise _wrong("It redirects to an address that is not written as addresses are.") from None


def host_of(url: str) -> str:
    """The host of an address, or "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def shown(url: str) -> str:
    """The address as it may be shown: without a name and password, on one line, not endless.

    >>> shown("https://aigul:swordfish@example.org/a")
    'https://example.org/a'
    """
    bare = re.sub(r"^(\s*[a-z][a-z0-9+.-]*://)[^/?#]*@", r"\1", url, flags=re.IGNORECASE)
    return UNWRITTEN.sub(" ", bare)[:500]


def _host(host: str) -> str:
    host = host.rstrip(".")
    if host.isascii():
        ascii_host = host
    else:
        try:
            ascii_host = host.encode("idna").decode()
        except UnicodeError:
            raise _wrong("The address has a host that is not written as hosts are.") from None
    if not ascii_host or UNWRITTEN.search(ascii_host) or len(ascii_host) > 253:
        raise _wrong("The address names no host.")
    return ascii_host.lower()


def _wrong(detail: str) -> Trouble:
    return Trouble(detail, "forbidden", lasting=True)
