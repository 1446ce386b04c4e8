"""The time zones that this computer knows, looked up one by one: to list them all opens hundreds of files."""

from __future__ import annotations

from collections.abc import Collection, Iterator


class KnownZones(Collection[str]):
    """Names of the IANA list; every name counts as known where the computer has no such list."""

    def __contains__(self, name: object) -> bool:
        """Whether a clock can be set by `name`."""
        import zoneinfo  # noqa: PLC0415 - few binders name a zone

        try:
            zoneinfo.ZoneInfo(str(name))
        except (LookupError, ValueError, OSError):
            return not _listed()
        return True

    def __iter__(self) -> Iterator[str]:
        """List all names."""
        return iter(_listed())

    def __len__(self) -> int:
        """Count them."""
        return len(_listed())


def _listed() -> set[str]:
    import zoneinfo  # noqa: PLC0415 - for a slip of the pen only

    return zoneinfo.available_timezones()
