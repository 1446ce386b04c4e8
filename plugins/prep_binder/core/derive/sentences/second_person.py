"""Notes speak of a person, letters to them: “she came to batteries” becomes “you came”, where that is certain."""

from __future__ import annotations

import re

_PAST = (
    "ed|was|had|did|came|became|began|brought|built|bought|chose|drew|drove|fell|felt|found|gave|got|grew|heard|"
    "held|kept|knew|learnt|led|left|lost|made|met|paid|put|ran|read|rose|said|sat|saw|sent|set|sold|spent|spoke|"
    "stood|taught|thought|told|took|understood|went|won|wrote|dared"
)
_MODAL = "can|could|may|might|must|shall|should|will|would"
_SAME = re.compile(
    rf"\b(?:he|she) (?=(?:(?:\w+ly|also|never|always|once|first|still) )?(?:\w*(?:ed)|{_PAST}|{_MODAL})\b)"
)
_CHANGED = {"is": "are", "was": "were", "has": "have", "does": "do"}
_CHANGING = re.compile(r"\b(?:he|she) (is|was|has|does)\b")
_PRESENT = re.compile(r"\b(?:he|she) (?!(?:is|was|has|does)\b)([a-z]+[^s\W]s)\b(?!,| and | or )")
_OBJECT = re.compile(
    r"\bher (?=(?:a|about|again|all|an|and|as|at|by|for|from|how|if|in|into|my|of|on|or|our|some|that|the|this|to|"
    r"two|three|what|when|where|which|who|why|with|your)\b)|\b(?:him|her)(?=\W|\Z)(?! [a-z])|\bhim\b"
)
_POSSESSIVE = re.compile(r"\b(?:his|her) (?=[a-z0-9])")
_LEFT = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
_GIVING = re.compile(r"([a-z]+(?: back| on)?) (?:him|her|them)\b")
_CUT = re.compile(
    r",? (?:before|after|when|while|where|until|since|because|so|and|but|which|that|as|if)\b|[,;:]"
)


def is_third_person(text: str) -> bool:
    """Tell whether `text` still speaks of somebody as he or she."""
    return _LEFT.search(text) is not None


def to_you(text: str) -> str:
    """Return `text` with he and she as you, where the verb that follows shows how; other places stay."""
    text = _CHANGING.sub(lambda found: f"you {_CHANGED[found[1]]}", text)
    text = _SAME.sub("you ", text)
    text = _PRESENT.sub(lambda found: f"you {bare(found[1])}", text)
    if re.search(r"\b(?:he|she)\b", text):
        return text
    text = _OBJECT.sub(lambda found: "you " if found[0].endswith(" ") else "you", text)
    return _POSSESSIVE.sub("your ", text)


def given_to_you(text: str, names: tuple[str, ...]) -> str:
    """Return a promise as said to the person: `send him the photographs` is `send you the photographs`.

    `names` are those of the person, longest first: `send Gwen the drawing` is meant for Gwen.
    """
    found = _GIVING.match(text)
    if found is not None:
        return f"{found[1]} you{to_you(text[found.end() :])}"
    verb, _, rest = text.partition(" ")
    for name in names:
        if name and rest.startswith(f"{name} "):
            return f"{verb} you {to_you(rest[len(name) + 1 :])}"
    return to_you(text)


def bare(verb: str) -> str:
    """Return the bare form of a verb in the third person: `decides` is `decide`, `carries` is `carry`."""
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return verb[:-2]
    return verb[:-1]


def without_third_person(text: str) -> str:
    """Return the beginning of `text` up to the clause that speaks of he or she; empty if it begins so."""
    found = _LEFT.search(text)
    if found is None:
        return text
    cuts = [cut.start() for cut in _CUT.finditer(text, 0, found.start())]
    return text[: cuts[-1]] if cuts else ""
