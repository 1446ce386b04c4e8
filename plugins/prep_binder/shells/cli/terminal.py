"""Text for a terminal: nothing from a note may move the cursor or change a colour."""

from __future__ import annotations

import os
import sys
import unicodedata

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Part or join the signs beside them: names in Persian hold the one, emoji the other."""

_USUAL_WIDTH = 80


def printable(text: str) -> str:
    """Return `text` on one line; control characters, direction marks and lone surrogates become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return " ".join("".join(" " if _is_unsafe(sign) else sign for sign in text).split())


def _is_unsafe(sign: str) -> bool:
    return unicodedata.category(sign) in _UNSAFE and sign not in _JOINERS


def typed_text(text: str) -> str:
    """Return what was typed or pasted on one line, without the unseen marks of direction that come with pasted text.

    Empty when nothing is left, or when it holds what is no text, such as a control character.
    """
    seen = (sign for sign in text if unicodedata.category(sign) != "Cf" or sign in _JOINERS)
    words = " ".join("".join(seen).split())
    return "" if any(map(_is_unsafe, words)) else words


def is_interactive() -> bool:
    """Whether somebody can be asked: what is typed and what is shown both go to a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def terminal_width() -> int:
    """Columns of the terminal: COLUMNS, else what the terminal says, else 80; `shutil` would take 10 ms to load."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns or _USUAL_WIDTH
    except (OSError, ValueError):
        return _USUAL_WIDTH


def width_of(text: str) -> int:
    """Columns that `text` takes in a terminal: wide signs take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def wrapped(text: str, width: int) -> list[str]:
    """Break `text` at spaces into lines of at most `width` columns; a longer word has a line of its own."""
    lines: list[str] = []
    used = 0
    for word in text.split():
        size = width_of(word)
        if lines and used + 1 + size <= width:
            lines[-1] += f" {word}"
            used += 1 + size
        else:
            lines.append(word)
            used = size
    return lines or [""]
