"""Private comments in values of the front matter; and the problem of a comment that nothing ends."""

from __future__ import annotations

import re

from ..model.problem import Location, Problem
from ..model.raw import Node, Scalar, Sequence
from .code import opens_comment

_PRIVATE = re.compile(r"%%.*?%%|<!--.*?-->", re.DOTALL)
_OPENER = re.compile(r"%%|<!--")

NOTE, BLOCK, VALUE = "the note", "its paragraph or list item", "the value"
"""Of what a comment without an end hides the rest."""
_OTHERWISE = {
    BLOCK: ", or put it between backticks if no comment is meant",
    VALUE: ", or leave it out if no comment is meant",
}


def without_comments(node: Node, problems: list[Problem]) -> Node:
    """Return a value without `%%comments%%` and HTML comments, which are private wherever they stand.

    One that nothing ends hides the rest of its text, and is added to `problems`.
    """
    if isinstance(node, Scalar):
        return _shown(node, problems) if _OPENER.search(node.text) else node
    if isinstance(node, Sequence):
        return node._replace(items=tuple(without_comments(item, problems) for item in node.items))
    return node._replace(
        entries=tuple((key, without_comments(value, problems)) for key, value in node.entries)
    )


def _shown(value: Scalar, problems: list[Problem]) -> Scalar:
    text = _PRIVATE.sub("", value.text)
    for match in _OPENER.finditer(text):
        start, sign = match.start(), match.group()
        if sign == "<!--" or not text[:start].strip() or opens_comment(text, start):
            problems.append(unclosed(value.at, sign, VALUE))
            text = text[:start]
            break
    return value._replace(text=text.strip()) if text != value.text else value


def unclosed(at: Location, sign: str, hidden: str) -> Problem:
    """The problem of a comment without end that begins with `sign` and hides the rest of NOTE, BLOCK or VALUE."""
    closing = "%%" if sign == "%%" else "-->"
    otherwise = _OTHERWISE.get(hidden, "") if sign == "%%" else ""
    return Problem(
        "unclosed-comment",
        "warning",
        at,
        f"the comment that begins with `{sign}` has no end, so the rest of {hidden} is private",
        f"Close it with `{closing}`{otherwise}",
    )
