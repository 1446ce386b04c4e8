"""Who is who: keys of values, selection, and rows that mean the same person."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType

import pytest

from prep_binder.core.matching import Selection, join_all, select
from prep_binder.core.matching.keys import company_key, profile_key, value_key
from prep_binder.core.model.person import Person
from prep_binder.core.model.problem import Location


def _person(name: str, line: int = 1, since: dt.date | None = None, **values: str) -> Person:
    given = MappingProxyType({key: (text,) for key, text in values.items()})
    return Person(at=Location("file", line), name=name, values=given, since=since)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/Jane-Doe/", "jane-doe"),
        ("linkedin.com/in/jane-doe?trk=x#y", "jane-doe"),
        ("http://pt.linkedin.com/in/jane-doe", "jane-doe"),
        ("https://www.linkedin.com/in/j%C3%B6rg", "jörg"),
        ("https://www.linkedin.com/company/acme", ""),
        ("https://evil.example/linkedin.com/in/jane", ""),
        ("", ""),
    ],
)
def test_a_linkedin_address_is_known_in_any_spelling(url: str, key: str) -> None:
    assert profile_key(url) == key


@pytest.mark.parametrize("name", ["Stripe", "stripe", "Stripe, Inc.", "Stripe Inc", "STRIPE LLC"])
def test_a_company_is_known_without_its_legal_form(name: str) -> None:
    assert company_key(name) == "stripe"


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("phone", "+1 (555) 0100", "+1-555-0100"),
        ("url", "https://www.acme.example/", "acme.example"),
        ("email", "Jane@X.example", "jane@x.example"),
        ("company", "Acme GmbH", "acme"),
    ],
)
def test_spellings_of_a_value_are_one(field: str, one: str, other: str) -> None:
    assert value_key(field, one) == value_key(field, other)


def test_values_that_differ_stay_apart() -> None:
    assert value_key("phone", "ext.") != value_key("phone", "none")
    assert value_key("url", "acme.example/a") != value_key("url", "acme.example/b")


JANE = _person("Jane Doe", 1, dt.date(2024, 3, 1), company="Acme Ltd", role="Designer")
SAM = _person("Sam Roe", 2, dt.date(2023, 3, 1), company="Beta", email="sam@acme.example")
ANN = _person("Ann Poe", 3, company="Acme")


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(), (JANE, SAM, ANN)),
        (Selection(company="ACME"), (JANE, ANN)),
        (Selection(match="acme"), (JANE, SAM, ANN)),
        (Selection(match="design"), (JANE,)),
        (Selection(since=dt.date(2024, 1, 1)), (JANE,)),
        (Selection(company="acme", since=dt.date(2024, 1, 1)), (JANE,)),
        (Selection(company="nobody"), ()),
    ],
)
def test_people_are_chosen_by_what_they_have_in_common(
    selection: Selection, chosen: tuple[Person, ...]
) -> None:
    assert select((JANE, SAM, ANN), selection) == chosen


@pytest.mark.parametrize("words", ["jose", "José", "JOSE GARCIA", "creme", "brûlée"])
def test_people_are_chosen_with_accents_or_without(words: str) -> None:
    jose = _person("José García", 1, company="Crème Brûlée")
    assert select((jose, ANN), Selection(match=words)) == (jose,)
    assert select((_person("Jose Roe"),), Selection(match="José")) == ()


def test_the_same_address_or_name_and_company_is_the_same_person() -> None:
    rows = [
        _person("Jane Doe", 1, email="jane@x.example", phone="1"),
        _person("J. Doe", 2, email="JANE@x.example", phone="2"),
        _person("Sam Roe", 3, company="Acme Inc"),
        _person("sam roe", 4, company="Acme", role="CEO"),
    ]
    joined, problems = join_all(rows)
    assert [(one.name, dict(one.values)) for one in joined] == [
        ("Jane Doe", {"email": ("jane@x.example",), "phone": ("1", "2")}),
        ("Sam Roe", {"company": ("Acme Inc",), "role": ("CEO",)}),
    ]
    assert [(one.at.line, one.level) for one in problems] == [(2, "warning"), (4, "info")]
    assert "name `J. Doe`" in problems[0].what


def test_people_of_one_name_with_two_linkedin_addresses_or_no_company_are_two() -> None:
    rows = [
        _person("Jane Doe", 1, company="Acme", linkedin="linkedin.com/in/one"),
        _person("Jane Doe", 2, company="Acme", linkedin="linkedin.com/in/two"),
        _person("Jane Doe", 3),
        _person("Jane Doe", 4),
    ]
    joined, problems = join_all(rows)
    assert len(joined) == 4
    assert problems == ()
