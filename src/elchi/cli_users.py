"""The commands of an operator: `elchi user`, `elchi token` and `elchi audit`."""

from typing import Annotated, Literal

from cyclopts import App, Parameter

from elchi.cli_options import DEFAULT_STORE, Count, Store, Tongue

user = App(name="user", help="Who may sign in to the portal, and in which role.", help_format="plaintext")
token = App(name="token", help="API tokens: programs that act in the name of a user.", help_format="plaintext")
Stdin = Annotated[bool, Parameter(help="Read the password from standard input instead of asking twice.")]
Role = Literal["reader", "reviewer", "admin"]
Scope = Literal["read", "review", "admin"]


@user.command(name="add")
def user_add(
    name: str, /, *, role: Role, lang: Tongue = "ru", password_stdin: Stdin = False, store: Store = DEFAULT_STORE
) -> int:
    """Add a user; the password is asked for twice and never shown.

    Example: `elchi user add aigul --role reviewer --lang kk`.

    Parameters
    ----------
    name
        2 to 40 letters and digits of one alphabet, with . - _ + @ between them; case does not count.
    role
        reader looks, reviewer judges as well, admin manages users as well.
    lang
        The language of the user's pages and digests.

    """
    from elchi.terminal import users

    return users.add(store, name, role, lang, password_stdin)


@user.command(name="list")
def user_list(*, store: Store = DEFAULT_STORE) -> int:
    """List the users with role, language and the day they were added.

    Example: `elchi user list --store elchi.db`.

    """
    from elchi.terminal import users

    return users.show(store)


@user.command(name="remove")
def user_remove(name: str, /, *, store: Store = DEFAULT_STORE) -> int:
    """Remove a user with sessions, tokens and saved searches; judgements and the trail stay.

    Example: `elchi user remove aigul`.

    """
    from elchi.terminal import users

    return users.remove(store, name)


@user.command(name="role")
def user_role(name: str, role: Role, /, *, store: Store = DEFAULT_STORE) -> int:
    """Give a user another role; it counts at once.

    Example: `elchi user role aigul admin`.

    """
    from elchi.terminal import users

    return users.change_role(store, name, role)


@user.command(name="password")
def user_password(name: str, /, *, password_stdin: Stdin = False, store: Store = DEFAULT_STORE) -> int:
    """Give a user another password and end every session of theirs.

    Example: `elchi user password aigul`.

    """
    from elchi.terminal import users

    return users.change_password(store, name, password_stdin)


@token.command(name="add")
def token_add(
    name: str,
    /,
    *,
    user: str,
    scope: Scope,
    days: Annotated[Count | None, Parameter(help="After so many days it ends; never if not given.")] = None,
    store: Store = DEFAULT_STORE,
) -> int:
    """Make an API token and print it, once; only its digest is kept.

    Example: `elchi token add "weekly table" --scope read --user aigul --days 365`.

    Parameters
    ----------
    name
        What the token is for.
    user
        In whose name it acts; never with more rights than they have.
    scope
        read, review or admin.

    """
    from elchi.terminal import tokens

    return tokens.add(store, name, user, scope, days)


@token.command(name="list")
def token_list(*, user: str | None = None, store: Store = DEFAULT_STORE) -> int:
    """List tokens: id, user, scope, name, until when, last used; never the tokens themselves.

    Example: `elchi token list --user aigul`.

    Parameters
    ----------
    user
        Only tokens of this user.

    """
    from elchi.terminal import tokens

    return tokens.show(store, user)


@token.command(name="remove")
def token_remove(id: str, /, *, store: Store = DEFAULT_STORE) -> int:
    """End a token at once.

    Example: `elchi token remove 5be1c0a2d4f3`.

    """
    from elchi.terminal import tokens

    return tokens.remove(store, id)


def audit(
    *,
    user: str | None = None,
    about: str | None = None,
    limit: Count = 100,
    jsonl: bool = False,
    store: Store = DEFAULT_STORE,
) -> int:
    """Show who did what, when and from where, the newest last.

    Example: `elchi audit --user aigul --limit 20`.

    Parameters
    ----------
    user
        Only what this user did.
    about
        Only what was done to this: the id of a judgement or token, or a user's name.
    limit
        How many lines at the most.
    jsonl
        Write one JSON object a line.

    """
    from elchi.terminal import auditing

    return auditing.run(store, user, about, limit, jsonl)
