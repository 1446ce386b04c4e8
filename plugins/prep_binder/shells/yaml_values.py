"""Values of mkdocs.yml as YAML gives them, taken for what they must be; a ValueError is the message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping


def shown(value: object) -> str:
    """A value for a message, much as it stands in mkdocs.yml: texts in quotes, dates as they are written."""
    if isinstance(value, dt.date):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {shown(item)}' for key, item in value.items())}}}"
    return repr(value)


def one_of(value: object, allowed: tuple[str, ...], what: str) -> str:
    """Return `value` if it is one of `allowed`; else ValueError names them. `what` is the option, in words."""
    if isinstance(value, str) and value in allowed:
        return value
    msg = f"{what} is {shown(value)}; use one of: {', '.join(allowed)}"
    raise ValueError(msg)


def mapping(value: object, what: str) -> Mapping[str, object]:
    """Return a mapping with its keys as text; ValueError for anything else."""
    if isinstance(value, dict):
        return {str(key): item for key, item in value.items()}
    msg = f"{what} is {shown(value)}; write it as `name: value` lines"
    raise ValueError(msg)


def count(value: object, what: str, *, least: int | None = 0) -> int:
    """Return a whole number of at least `least`; ValueError for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and (least is None or value >= least):
        return value
    bound = "" if least is None else f" of {least} or more"
    msg = f"{what} is {shown(value)}; write a whole number{bound}"
    raise ValueError(msg)


def known_keys(value: Mapping[str, object], allowed: tuple[str, ...], what: str) -> None:
    """Raise ValueError for a key that is not `allowed`."""
    for key in value:
        if key not in allowed:
            msg = f"{what} has no entry `{key}`; {meant(key, allowed)}"
            raise ValueError(msg)


def meant(key: str, allowed: Iterable[str]) -> str:
    """What to write in place of an unknown key: the nearest name, else which names there are."""
    import difflib  # noqa: PLC0415 - for a slip of the pen only

    names = tuple(allowed)
    alike = difflib.get_close_matches(key, names, n=1, cutoff=0.65)
    return f"did you mean `{alike[0]}`?" if alike else f"it knows: {', '.join(names)}"


def text(value: object, what: str) -> str:
    """Return a text; ValueError for anything else, such as a number without quotes."""
    if isinstance(value, str):
        return value
    msg = f"{what} is {shown(value)}; write it as text in quotes"
    raise ValueError(msg)
