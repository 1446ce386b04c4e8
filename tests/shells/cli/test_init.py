"""`binder init`: a binder that builds at once, and nothing that was there is touched."""

from __future__ import annotations

from pathlib import Path

import pathspec
import pytest
import yaml

from prep_binder.shells.cli.mkdocs_yml import read_configuration
from tests.sites.building import run_build

from .running import run

PROJECT = Path(__file__).parents[3]


def test_a_new_binder_needs_no_mending_and_builds(tmp_path: Path) -> None:
    result = run(tmp_path, "init", "mine", "--name", 'Talks: "all" of them')
    assert result.exit_code == 0
    assert "repository private" in result.output
    folder = tmp_path / "mine"
    assert run(folder, "check", "--strict").output == "Nothing needs mending.\n"
    assert run(folder, "new", "contact", "Jane Doe").exit_code == 0
    built = run_build(folder, "--strict")
    assert built.code == 0, built.log
    assert "Jane Doe" in built.page("contacts")
    assert 'Talks: "all" of them' in built.page("").replace("&#34;", '"')


def test_the_templates_are_no_part_of_the_site(tmp_path: Path) -> None:
    run(tmp_path, "init", "mine")
    template = tmp_path / "mine/overrides/prep_binder/notes/contact.jinja"
    template.write_text(f"{template.read_text('utf-8')}\nAsk about the wage first.\n", "utf-8")
    built = run_build(tmp_path / "mine")
    assert built.code == 0, built.log
    assert not [
        path for path in built.site.rglob("*") if path.suffix == ".jinja" or path.name == "prep_binder"
    ]


def test_it_has_the_look_of_the_sample(tmp_path: Path) -> None:
    run(tmp_path, "init")
    new = read_configuration(tmp_path / "mkdocs.yml")
    sample = read_configuration(PROJECT / "mkdocs.yml")
    for key in ("docs_dir", "exclude_docs", "markdown_extensions", "extra"):
        assert new[key] == sample[key]
    assert new["theme"] == {**sample["theme"], "custom_dir": "overrides"}


def test_what_a_killed_command_leaves_is_neither_kept_by_git_nor_shown(tmp_path: Path) -> None:
    run(tmp_path, "init", "mine")
    left = "notes/contacts/.binder-0123456789abcdef.tmp"
    for ignored in (tmp_path / "mine/.gitignore", PROJECT / ".gitignore"):
        lines = ignored.read_text("utf-8").splitlines()
        assert pathspec.GitIgnoreSpec.from_lines(lines).match_file(left)
    (tmp_path / "mine" / left).write_text("---\nname: Zed Unwritten\n---\n", "utf-8")
    assert run(tmp_path / "mine", "check", "--strict").output == "Nothing needs mending.\n"
    built = run_build(tmp_path / "mine")
    assert built.code == 0, built.log
    assert "Zed Unwritten" not in built.page("contacts")
    assert not [path for path in built.site.rglob("*") if ".tmp" in path.name]


def test_what_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine\n", "utf-8")
    result = run(tmp_path, "init")
    assert "README.md exists and stays as it is." in result.output
    assert (tmp_path / "README.md").read_text("utf-8") == "mine\n"
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = run(tmp_path, "init")
    assert again.exit_code == 2
    assert "Nothing was made" in again.output
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


def test_what_failed_half_way_can_be_done_again(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine\n", "utf-8")
    result = run(tmp_path, "init")
    assert result.exit_code == 2
    assert "notes/index.md cannot be written: a file stands where its folder would be." in result.output
    assert (tmp_path / "notes").read_text("utf-8") == "mine\n"
    (tmp_path / "notes").unlink()
    assert run(tmp_path, "init").exit_code == 0
    assert run(tmp_path, "check", "--strict").exit_code == 0


@pytest.mark.parametrize("is_there", [True, False])
def test_no_link_is_followed_out_of_the_folder(tmp_path: Path, *, is_there: bool) -> None:
    outside, mine = tmp_path / "outside", tmp_path / "mine"
    mine.mkdir()
    if is_there:
        outside.mkdir()
    (mine / "overrides").symlink_to(outside)
    result = run(mine, "init")
    assert result.exit_code == 2
    assert "its folder is a link that leads out of the binder." in result.output
    assert not (mine / "mkdocs.yml").exists()
    assert not outside.exists() or not list(outside.iterdir())


def test_the_next_steps_can_be_copied(tmp_path: Path) -> None:
    assert "\n  cd 'My binder $(date)'\n" in run(tmp_path, "init", "My binder $(date)").output
    assert "cd " not in run(tmp_path, "init", ".").output


def test_the_templates_are_the_persons_own(tmp_path: Path) -> None:
    run(tmp_path, "init")
    template = tmp_path / "overrides/prep_binder/notes/role.jinja"
    template.write_text("# {{ name }}\n", "utf-8")
    run(tmp_path, "new", "role", "Underwriter")
    assert (tmp_path / "notes/roles/underwriter.md").read_text("utf-8") == "# Underwriter\n"


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "--name", "\x1b").exit_code == 2
    assert not list(tmp_path.iterdir())


def test_the_new_configuration_is_plain_yaml(tmp_path: Path) -> None:
    run(tmp_path, "init")
    settings = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))
    assert settings["site_name"] == "Prep binder"
