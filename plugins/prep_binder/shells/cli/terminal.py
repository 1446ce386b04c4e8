"""Text for a terminal: nothing from a note may move the cursor or change a colour."""

from __future__ import annotations

import os
import sys
import unicodedata

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})

_USUAL_WIDTH = 80


def printable(text: str) -> str:
    """Return `text` on one line; control characters, direction marks and lone surrogates become spaces."""
    if text.isascii() and text.isprintable():
        return text
    kept = (sign if unicodedata.category(sign) not in _UNSAFE or sign == "\u200d" else " " for sign in text)
    return " ".join("".join(kept).split())


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
