"""Completed words as the shell takes them: click hands them over as they are, spaces and all."""

from __future__ import annotations

import os
import re

from click.shell_completion import BashComplete, CompletionItem, FishComplete, add_completion_class

_MEANS_MORE = {
    "": re.compile(r"([^\w@%+=:,./-])"),
    '"': re.compile(r'(["$`\\])'),
    "'": re.compile(r"(')"),
}
"""The quote that is open before the cursor -> what a word must not hold as it is."""


class BashWords(BashComplete):
    """A name with spaces stays one word, whether a quote was begun or not."""

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Quote one word; click's script reads it with `read`, which takes every second backslash away."""
        quote = _open_quote()
        word = _MEANS_MORE[quote].sub(r"'\\''" if quote == "'" else r"\\\1", str(item.value))
        return f"{item.type},{word.replace(chr(92), chr(92) * 2)}"


def _open_quote() -> str:
    words = os.environ.get("COMP_WORDS", "").split("\n")
    place = int(os.environ.get("COMP_CWORD", "0"))
    first = words[place][:1] if place < len(words) else ""
    return first if first in ('"', "'") else ""


class FishWords(FishComplete):
    """Click's script for fish reads a word up to its first comma."""

    def complete(self) -> str:
        """Leave words out that would arrive cut off."""
        args, incomplete = self.get_completion_args()
        whole = (item for item in self.get_completions(args, incomplete) if "," not in str(item.value))
        return "\n".join(self.format_completion(item) for item in whole)


def use() -> None:
    """Let click hand words over so."""
    add_completion_class(BashWords)
    add_completion_class(FishWords)
