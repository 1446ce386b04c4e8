"""Names beside names: what is one person's, what may be, and what is not."""

from __future__ import annotations

import pytest

from prep_binder.core.matching.likeness import Likeness, likeness, signs

ONE, FIRST_NAME, WORD, NONE = Likeness.ONE, Likeness.FIRST_NAME, Likeness.WORD, Likeness.NONE


@pytest.mark.parametrize(
    ("name", "other", "found"),
    [
        ("Jane Doe", "jane  DOE", ONE),
        ("José García", "Jose Garcia", ONE),
        ("Jane Doe", "J. Doe", ONE),
        ("Jane Doe", "Jane M. Doe", ONE),
        ("Jane Doe", "Doe, Jane", ONE),
        ("Dr. Jane Doe", "Jane Doe, Ph.D.", ONE),
        ("Jane", "Jane Doe", ONE),
        ("R. Ray", "Bob Ray", ONE),
        ("Robert Ray", "Bob Ray", ONE),
        ("O'Neil", "ONeil", ONE),
        ("田中 太郎", "田中太郎", ONE),
        ("Zoë", "ZOE", ONE),
        ("Ann Lee", "Ann Ray", FIRST_NAME),
        ("Jane K. Doe", "Jane M. Doe", FIRST_NAME),
        ("Ann Ray", "Bob Ray", WORD),
        ("A. Ray", "Bob Ray", WORD),
        ("Dan Ray", "Dana Ray", WORD),
        ("Ann & Bob Ray", "Bob Ray", WORD),
        ("Ann Lee", "Bob Ray", NONE),
        ("Dr. Ann Lee", "Dr. Bob Ray", NONE),
        ("Ann Lee, MBA", "Bob Ray, MBA", NONE),
        ("Ann de Lee", "Bob de Ray", NONE),
        ("John Smith Jr.", "John Smith Sr.", NONE),
        ("Mum", "Dad", NONE),
        ("J. D.", "Jane Doe", NONE),
        ("王", "王伟", NONE),
        ("P1 Q", "P2 Q", NONE),
        ("🙂", "!", NONE),
    ],
)
def test_names_are_alike_by_their_words(name: str, other: str, found: Likeness) -> None:
    assert likeness([name], [other]) is found
    assert likeness([other], [name]) is found
    if found is not NONE:
        assert signs(name) & signs(other)


def test_an_alias_is_a_name_too() -> None:
    assert likeness(["Ann Lee", "Peggy"], ["Margaret Ray"]) is ONE
    assert likeness([], ["Ann"]) is NONE
