"""Claims of industries and roles: grouped by slug, with how many independent people say so."""

from __future__ import annotations

from typing import Any

import pytest

from prep_binder.core.model.derived import ClaimGroup
from tests.core.derive.binders import claim, claims, contact, interview, introduction, topic

FINTECH = topic("Fintech")
PATH = "industries/fintech.md"


def heard(*records: Any) -> tuple[ClaimGroup, ...]:
    return claims(FINTECH, *records).get(PATH, ())


def says(name: str, *learned: Any, held: str = "11-02", **fields: Any) -> Any:
    return interview(name, name, held=held, industry="Fintech", learned=learned, **fields)


def people(*names: str) -> list[Any]:
    return [contact(name) for name in names]


def test_claims_without_a_slug_stand_alone() -> None:
    groups = heard(*people("Ana"), says("Ana", claim("one"), claim("one")))
    assert [(one.standing, one.sources, len(one.heard)) for one in groups] == [("single source", 1, 1)] * 2


def test_two_independent_people_corroborate() -> None:
    (group,) = heard(*people("Ana", "Bo"), says("Ana", claim("x", "s")), says("Bo", claim("y", "s")))
    assert (group.standing, group.sources) == ("corroborated", 2)


def test_one_person_twice_is_one_source() -> None:
    again = interview("Ana", "again", held="11-10", industry="Fintech", learned=(claim("x", "s"),))
    (group,) = heard(*people("Ana"), says("Ana", claim("x", "s")), again)
    assert (group.standing, group.sources, len(group.heard)) == ("single source", 1, 2)


def test_one_that_opposes_contradicts() -> None:
    (group,) = heard(
        *people("Ana", "Bo"), says("Ana", claim("x", "s")), says("Bo", claim("y", "s", opposes=True))
    )
    assert group.standing == "contradicted"


def test_one_person_who_says_both_disagrees_with_nobody() -> None:
    later = interview(
        "Ana", "later", held="11-10", industry="Fintech", learned=(claim("y", "s", opposes=True),)
    )
    (group,) = heard(*people("Ana"), says("Ana", claim("x", "s")), later)
    assert (group.standing, group.sources) == ("single source", 1)


@pytest.mark.parametrize(
    ("contacts", "sources"),
    [
        ([contact("Ana"), contact("Bo", introduced_by="Ana"), contact("Cy")], 2),
        ([contact("Ana"), contact("Bo", introduced_by="Ana"), contact("Cy", introduced_by="Bo")], 1),
        ([contact("Ana"), contact("Bo", introduced_by="Ana"), contact("Cy", introduced_by="Ana")], 2),
        ([contact("Ana"), contact("Bo", introduced_by="Kim"), contact("Cy", introduced_by="Kim")], 3),
        (
            [
                contact("Ana", introduced_by="Cy"),
                contact("Bo", introduced_by="Ana"),
                contact("Cy", introduced_by="Bo"),
            ],
            1,
        ),
        ([contact("Ana", introductions=(introduction("Bo"),)), contact("Bo"), contact("Cy")], 2),
    ],
)
def test_introducer_and_introduced_are_one_source(contacts: list[Any], sources: int) -> None:
    talks = [says(name, claim("x", "s")) for name in ("Ana", "Bo", "Cy")]
    (group,) = heard(*contacts, *talks)
    assert group.sources == sources


def test_a_chain_over_somebody_unheard_is_one_source() -> None:
    chain = [contact("Ana"), contact("Kim", introduced_by="Ana"), contact("Bo", introduced_by="Kim")]
    (group,) = heard(*chain, says("Ana", claim("x", "s")), says("Bo", claim("x", "s")))
    assert group.standing == "single source"


def test_an_introduction_in_an_interview_counts_the_same() -> None:
    given = says("Ana", claim("x", "s"), introductions=(introduction("Bo", "11-02"),))
    (group,) = heard(*people("Ana", "Bo"), given, says("Bo", claim("x", "s")))
    assert group.standing == "single source"


def test_groups_come_by_category_then_slug_and_the_oldest_voice_first() -> None:
    groups = heard(
        *people("Ana", "Bo"),
        says(
            "Ana",
            claim("x", "b", category="advice"),
            claim("t", category="trend"),
            claim("o", category="odd"),
            held="11-10",
        ),
        says("Bo", claim("y", "b", category="work"), claim("z", "a", category="work"), held="11-02"),
    )
    assert [(one.category, one.slug) for one in groups] == [
        ("trend", ""),
        ("work", "a"),
        ("work", "b"),
        ("odd", ""),
    ]
    assert [one.path for one in groups[2].heard] == ["interviews/bo.md", "interviews/ana.md"]


def test_what_a_contact_s_note_holds_counts_for_the_contact_s_industry_and_role() -> None:
    ana = contact("Ana", industry="Fintech", role="Manager", learned=(claim("x", "s"),))
    found = claims(FINTECH, topic("Manager", "role"), ana)
    assert set(found) == {PATH, "roles/manager.md"}
    assert found[PATH][0].heard[0].contacts == ("contacts/ana.md",)


def test_a_claim_of_an_interview_without_industry_is_nowhere() -> None:
    talk = interview("Ana", held="11-02", learned=(claim("x"),))
    assert claims(FINTECH, *people("Ana"), talk) == {}
