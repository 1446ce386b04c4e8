"""First names and what they are shortened to: whoever signs as Bob may be Robert in another file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ROWS = (
    "alexander alex sasha",
    "alexandra alex sasha sandra",
    "andrew andy drew",
    "anthony tony",
    "benjamin ben",
    "catherine cathy kate",
    "charles charlie chuck",
    "christine christina chris chrissy tina",
    "christopher chris",
    "daniel dan danny",
    "david dave",
    "deborah deb debbie",
    "donald don",
    "edward ed eddie ted ned",
    "elizabeth liz beth betty lisa eliza",
    "eugene gene",
    "francis frank",
    "francisco paco pancho",
    "frederick fred freddy",
    "gregory greg",
    "gustavo gus",
    "henry harry hank",
    "jacob jake",
    "james jim jimmy jamie",
    "jennifer jen jenny",
    "jessica jess jessie",
    "johannes hans",
    "john jack johnny",
    "jonathan jon",
    "jose pepe",
    "joseph joe",
    "josephine josie",
    "joshua josh",
    "katherine katharine kathryn kate kathy katie",
    "kenneth ken",
    "lawrence larry",
    "leonard leo len",
    "margaret maggie meg peggy greta",
    "matthew matt",
    "maximilian max",
    "michael mike mick mickey",
    "nathan nathaniel nate",
    "nicholas nick",
    "pamela pam",
    "patricia pat patty tricia",
    "patrick pat paddy",
    "peter pete",
    "philip phillip phil",
    "rebecca becky becca",
    "richard rick rich dick",
    "robert rob bob bobby robbie bert",
    "ronald ron",
    "samantha sam",
    "samuel sam sammy",
    "stephanie steph",
    "stephen steven steve",
    "susan susanna sue susie",
    "theodore ted theo",
    "theresa teresa terry tess",
    "thomas tom tommy",
    "timothy tim",
    "victoria vicky tori",
    "vincent vince",
    "vladimir volodymyr vlad",
    "william will bill billy liam",
    "zachary zach",
)


def _forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _ROWS:
        whole, *short = row.split()
        for word in (whole, *short):
            found.setdefault(word, {word}).add(whole)
    return {word: frozenset(forms) for word, forms in found.items()}


FORMS: Mapping[str, frozenset[str]] = MappingProxyType(_forms())
"""A first name, small and without accents -> itself and the whole names it can stand for."""
