"""One request and its answer."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore
import msgspec

from elchi.fetching.connecting import Careful
from elchi.fetching.inflating import beginning, bounded, too_large
from elchi.fetching.targets import Target
from elchi.fetching.trouble import Trouble


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What came back: the status, headers by their names in lower case, and the body where it was wanted."""

    status: int
    headers: dict[str, str]
    body: bytes = b""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What is sent, and the most bytes that may come back; 0 for none of the body."""

    target: Target
    headers: dict[str, str]
    method: str = "GET"
    content: bytes = b""
    most: int = 0
    cut: bool = False


def trusted() -> ssl.SSLContext:
    """Certificates of the usual authorities and of those that the system trusts."""
    context = httpcore.default_ssl_context()
    context.load_default_certs()
    return context


def exchange(request: Request, careful: Careful, context: ssl.SSLContext) -> Reply:
    """Ask once, over a connection of its own; Trouble says why there is no answer.

    The body is read of answers of 2xx only; with `cut` no more of it than `most`, and that is no trouble.
    """
    target = request.target
    url = httpcore.URL(
        scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.path.encode()
    )
    headers = [("Host", target.netloc), ("Connection", "close"), *request.headers.items()]
    with _told(), httpcore.ConnectionPool(ssl_context=context, network_backend=careful) as pool:
        content = request.content or None
        with pool.stream(request.method, url, headers=headers, content=content) as response:
            found = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            ok = request.most and 200 <= response.status < 300
            body = _body(response, found, request) if ok else b""
            return Reply(status=response.status, headers=found, body=body)


def _body(response: httpcore.Response, headers: dict[str, str], request: Request) -> bytes:
    size = headers.get("content-length", "")
    if size.isdecimal() and int(size[:20]) > request.most and not request.cut:
        raise too_large(request.most)
    pieces = response.iter_stream()
    coding = headers.get("content-encoding", "")
    return (beginning if request.cut else bounded)(pieces, coding, request.most)


@contextmanager
def _told() -> Iterator[None]:
    """Every failure of the network as Trouble, in words."""
    try:
        yield
    except (httpcore.ConnectTimeout, httpcore.WriteTimeout, httpcore.ReadTimeout):
        raise Trouble("The host does not answer.") from None
    except (httpcore.ConnectError, httpcore.ReadError, httpcore.WriteError) as error:
        raise _lost(error) from None
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise _garbled(error) from None


def _lost(error: Exception) -> Trouble:
    words, cause = str(error), error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return Trouble(f"Its certificate is not accepted: {cause.verify_message}.", lasting=True)
    if isinstance(cause, ssl.SSLError):
        return Trouble(f"Its encryption is broken: {cause.reason or 'the connection ended'}.")
    if isinstance(error, httpcore.ConnectError):
        return Trouble("The host refuses the connection, or cannot be reached.")
    return Trouble(f"The connection broke off{': ' + words if words else ''}.")


def _garbled(error: Exception) -> Trouble:
    words = str(error)
    if "buffer too long" in words.lower():
        return Trouble("Its headers are over 100 KB.", "too-large", lasting=True, answered=True)
    if "incomplete" in words or "without sending complete" in words:
        return Trouble("It was cut off.", answered=True)
    if "disconnected" in words:
        return Trouble("The host ended the connection without an answer.")
    return Trouble(f"The answer is not HTTP: {words[:120].rstrip('.')}.", answered=True)
