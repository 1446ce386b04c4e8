"""Checks of industries and roles: none stands above itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.records import Topic
from ..model.values import Link
from .finding import Finding, Scene

Way = tuple[Link, ...]


def parent_in_circle(scene: Scene) -> Iterator[Finding]:
    """An industry or a role stands above itself.

    `parent` (or `up`) says what an industry or a role is a part of. If one is its own parent, or the parents lead
    back to it in a circle, none of them is the wider one, and each page shows the others both above and below.

    Take out the `parent` of the widest of them.
    """
    told: set[frozenset[str]] = set()
    for shelf in (scene.binder.industries, scene.binder.roles):
        for topic in shelf.values():
            way = _way_back(topic, shelf)
            circle = frozenset(link.path for link in way)
            if way and circle not in told:
                told.add(circle)
                yield _finding(topic, way, shelf)


def _way_back(topic: Topic, shelf: Mapping[str, Topic]) -> Way:
    """The shortest way of parents that leads from a topic to itself; empty where there is none."""
    ways: list[Way] = [(link,) for link in topic.parent]
    seen: set[str] = set()
    for way in ways:
        path = way[-1].path
        if path == topic.path:
            return way
        if path in shelf and path not in seen:
            seen.add(path)
            ways += [(*way, link) for link in shelf[path].parent]
    return ()


def _finding(topic: Topic, way: Way, shelf: Mapping[str, Topic]) -> Finding:
    if len(way) == 1:
        what = f"`{topic.name}` is its own parent"
        return Finding(way[0].at, what, "Take the `parent` out, or name the wider one")
    names = ", which belongs to ".join(f"`{shelf[link.path].name}`" for link in way)
    return Finding(
        way[0].at,
        f"parents in a circle: `{topic.name}` belongs to {names}",
        "Take the `parent` of the widest of them out",
    )
