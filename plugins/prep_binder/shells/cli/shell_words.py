"""Completed words as the shell takes them: click hands them over as they are, spaces and all."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from click.shell_completion import BashComplete, FishComplete, ZshComplete, add_completion_class

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MEANS_MORE = re.compile(r"([^\w@%+=:,./-])")
"""What does not stand for itself outside of quotes."""
_UNQUOTABLE = {'"': frozenset('"!`$\\'), "'": frozenset("'")}
"""The quote that is open before the cursor -> signs that bash would take for something else, or for its end."""


class BashWords(BashComplete):
    """A name with spaces stays one word, whether a quote was begun or not."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        """Leave out what cannot be written behind what is typed already."""
        found = super().get_completions(args, incomplete)
        typed = _typed()
        if typed[:1] in _UNQUOTABLE:
            return [one for one in found if _UNQUOTABLE[typed[0]].isdisjoint(one.value)]
        return [] if {'"', "'"} & set(typed) else found

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Quote one word; click's script reads it with `read`, which takes every second backslash away."""
        word = item.value if _typed()[:1] in _UNQUOTABLE else _MEANS_MORE.sub(r"\\\1", item.value)
        return f"{item.type},{word.replace(chr(92), chr(92) * 2)}"


def _typed() -> str:
    """The word before the cursor as it stands on the line, with its quotes."""
    words = os.environ.get("COMP_WORDS", "").split("\n")
    place = int(os.environ.get("COMP_CWORD", "0"))
    return words[place] if place < len(words) else ""


class ZshWords(ZshComplete):
    """zsh puts what is offered in the place of the whole word, `--option=` included."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        """Say the option once more."""
        return _with_option(super().get_completions(args, incomplete), incomplete)


class FishWords(FishComplete):
    """fish does the same, and click's script for it reads a word up to its first comma."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        """Say the option once more, and leave words out that would arrive cut off."""
        found = _with_option(super().get_completions(args, incomplete), incomplete)
        return [one for one in found if "," not in one.value]

    def format_completion(self, item: CompletionItem[str]) -> str:
        """What is said about a word would end at a comma."""
        item.help = item.help.replace(",", ";") if item.help else None
        return super().format_completion(item)


def _with_option(found: list[CompletionItem[str]], typed: str) -> list[CompletionItem[str]]:
    option, sign, _ = typed.partition("=")
    if sign and option.startswith("--"):
        for one in found:
            one.value = f"{option}={one.value}"
    return found


def use() -> None:
    """Let click hand words over so."""
    for shell in (BashWords, ZshWords, FishWords):
        add_completion_class(shell)
