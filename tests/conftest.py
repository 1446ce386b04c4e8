"""What all tests share: the option that rewrites goldens, and the comparison with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, settings

from prep_binder.core.model.problem import Problem
from tests.golden import Case, written

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("binder", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("binder")

Compare = Callable[[Case, str, Iterable[Problem]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-goldens`."""
    parser.addoption(
        "--update-goldens", action="store_true", help="rewrite the golden files with what comes out now"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Compare:
    """Hand over the comparison of a case with its file: it fails on any difference, or rewrites the file."""

    def compare(case: Case, output: str, problems: Iterable[Problem]) -> None:
        now = written(case, output, problems)
        if request.config.getoption("--update-goldens"):
            case.path.write_text(now, encoding="utf-8")
        assert now == case.path.read_text(encoding="utf-8")

    return compare
