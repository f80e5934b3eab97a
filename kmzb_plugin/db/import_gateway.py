"""Files through the staging door, on one connection of the pool; the loading itself is ``intake.loading``."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional, Tuple

from ..core.model import ImportOutcome, ImportProgress
from ..core.ports import Canceller
from ..errors import ActRefused, Cancelled, ConnectionLost, KmzbError, OutcomeUnknown
from ..i18n import translate
from ..intake import loading
from ..intake.profile import Profile
from .connection import ConnectionPool
from .statements import statement


class PgImportGateway:
    """``core.ports.ImportGateway`` on PostgreSQL."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def load(
        self,
        path: Path,
        profile: Profile,
        rejects_path: Optional[Path],
        progress: Callable[[ImportProgress], None],
        canceller: Canceller,
        dry_run: bool = False,
    ) -> ImportOutcome:
        """Import a file in one transaction. Raises FileRefused, ActRefused, ConnectionLost, OutcomeUnknown, Cancelled."""
        committing = _Committing(canceller)
        try:
            with self._pool.lending(canceller) as connection:
                with connection.cursor() as cursor:
                    cursor.execute(statement("begin_import"))
                    cursor.execute(statement("import_patience"))
                tally = loading.load(
                    connection, path, profile, progress=lambda step: progress(ImportProgress(*step)),
                    is_cancelled=canceller.is_cancelled, rejects_path=rejects_path, dry_run=dry_run, seal=committing.seal,
                )  # fmt: skip
        except loading.LoadCancelled:
            raise Cancelled() from None
        except loading.LoadBroken as error:
            text = translate("KmzbPlugin", "The rows that were sent and those that arrived do not add up. Nothing was stored.")
            raise KmzbError(text, error.text) from None
        except ConnectionLost as error:
            raise OutcomeUnknown(detail=error.detail) if committing.begun else error from None
        return ImportOutcome(
            tally.file, tally.rows, tally.new, tally.present, tally.rejected, tally.clusters,
            str(tally.rejects) if tally.rejects is not None else "",
        )  # fmt: skip

    def areas(self, canceller: Canceller) -> Tuple[bytes, ...]:
        """Outlines of the caller's units, simplified; none for a role that may not see units."""
        try:
            with self._pool.reading(canceller) as cursor:
                cursor.execute(statement("unit_outlines"))
                return tuple(bytes(row[0]) for row in cursor.fetchall())
        except ActRefused:
            return ()


class _Committing:
    """Remembers that the commit has begun."""

    def __init__(self, canceller: Canceller) -> None:
        self._canceller = canceller
        self.begun = False

    def seal(self) -> bool:
        """Asked just before the commit. False when it was cancelled before."""
        self.begun = self._canceller.seal()
        return self.begun
