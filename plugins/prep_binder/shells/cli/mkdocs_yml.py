"""Reads mkdocs.yml as MkDocs does, without MkDocs and without running anything that it names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
import yaml_env_tag

from .usage import Refusal

NAMES = ("mkdocs.yml", "mkdocs.yaml")
_DEEPEST = 20
"""Files that may inherit from one another in a row; more is a circle."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # absent without LibYAML
    """Safe, and content with tags that only MkDocs understands."""


def _as_text(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> object:
    """A value of an unknown tag, `!!python/name:…` or `!relative`: none of ours, so its text will do."""
    del loader, suffix
    return node.value if isinstance(node, yaml.ScalarNode) else None


_Loader.add_constructor("!ENV", yaml_env_tag.construct_env_tag)
_Loader.add_multi_constructor("", _as_text)


def find_configuration(start: Path) -> Path | None:
    """Return the mkdocs.yml of the folder `start`, or of the nearest folder above that has one."""
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
    return None


def read_configuration(file: Path, depth: int = 0) -> dict[str, Any]:
    """Return the settings of `file`, joined with those it inherits; raises Refusal when that cannot be done."""
    settings = _load(file)
    inherited = settings.pop("INHERIT", None)
    if inherited is None:
        return settings
    if not isinstance(inherited, str) or depth == _DEEPEST:
        raise Refusal(f"{file}: INHERIT must name a file that does not inherit from this one in its turn.")
    return _joined(read_configuration(file.parent / inherited, depth + 1), settings)


def _load(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            settings = yaml.load(stream, _Loader)  # noqa: S506 - the loader is a safe one
    except OSError as error:
        raise Refusal(f"{file}: this file cannot be read: {error.strerror}.") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{file}:{mark.line + 1}:{mark.column + 1}" if mark else str(file)
        raise Refusal(f"{where}: this is no valid YAML: {error.problem}.") from error
    except (yaml.YAMLError, ValueError) as error:
        raise Refusal(f"{file}: this is no valid YAML: {error}.") from error
    if settings is None:
        return {}
    if not isinstance(settings, dict):
        raise Refusal(f"{file}: write the settings as `name: value` lines.")
    return settings


def _joined(parent: Mapping[str, Any], child: Mapping[str, Any]) -> dict[str, Any]:
    """Mappings are joined key by key; of everything else the child's value holds, as in MkDocs."""
    whole = dict(parent)
    for key, value in child.items():
        both = isinstance(value, dict) and isinstance(whole.get(key), dict)
        whole[key] = _joined(whole[key], value) if both else value
    return whole


def plugin_options(settings: Mapping[str, Any], plugin: str) -> dict[str, Any] | None:
    """Return the options below `plugin` in `plugins:`, a list or a mapping; None when it is not there."""
    plugins = settings.get("plugins") or []
    rows = [{name: given} for name, given in plugins.items()] if isinstance(plugins, dict) else plugins
    for row in rows if isinstance(rows, list) else []:
        if row == plugin:
            return {}
        if isinstance(row, dict) and plugin in row:
            given = row[plugin]
            return given if isinstance(given, dict) else {}
    return None
