"""What the page "Stations" writes: what is said of a station, and places proposed for new ones."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....core.client_ids import new_client_id
from ....core.ports import Canceller
from ....core.staffing import Site, SiteDraft, SiteWithdrawal, Station, StationDraft
from ....desk.ports import StaffingGateway
from ....errors import Cancelled, KmzbError
from ....i18n import CONTEXT, translate
from ....tasks.runner import TaskRunner
from ...desk_state import DeskState
from ...docks.desk.sites_page import SitesPage
from ...links import Links
from ...messages import Messages
from ..shape_map import ShapeMap


class SitesEdits(QObject):
    """``changed``: something was written, the lists are to be read again. Nothing is shown before it is stored."""

    changed = pyqtSignal()

    def __init__(
        self, desk: DeskState, runner: TaskRunner, gateway: StaffingGateway, page: SitesPage, canvas: QgsMapCanvas,
        messages: Messages, parent: Optional[QObject] = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk, self._runner, self._gateway, self._page = desk, runner, gateway, page
        self.map = ShapeMap(canvas, messages, self)
        self._links = Links(
            (page.stations.model.edited, self.save_station), (page.stations.model.refused, page.show_error),
            (page.candidates.draw_wanted, self.draw), (page.candidates.rename_wanted, self.rename),
            (page.candidates.remove_wanted, self.withdraw),
        )  # fmt: skip

    def close(self) -> None:
        """Undo everything."""
        self._links.cut()
        self.map.close()

    def save_station(self, wanted: Station) -> None:
        """As somebody changed it in the table."""
        draft = StationDraft(
            wanted.unit_id, wanted.version, new_client_id(), wanted.is_closable, wanted.capacity, wanted.readiness_min,
            wanted.note or "",
        )  # fmt: skip

        def done(version: int) -> None:
            self._page.stations.model.put(replace(wanted, version=version))
            self.changed.emit()

        self._act(lambda canceller: self._gateway.save_station(draft, canceller), done)

    def draw(self) -> None:
        """A place on the map that is proposed."""
        if self._desk.is_live:
            self.map.draw("point", translate("KmzbPlugin", "Proposed station"), self._on_drawn)

    def _on_drawn(self, wkb: bytes) -> None:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        point, unit = geometry.asPoint(), self._unit()
        if unit is None:
            return
        number = sum(site.id is not None for site in self._page.candidates.base.candidates) + 1
        name = translate("KmzbPlugin", "Place {number}").format(number=number)
        self._save(SiteDraft(unit, name, point.x(), point.y(), new_client_id()))

    def rename(self, site: Site, name: str) -> None:
        """A proposed place by another name."""
        if site.unit_id is not None:
            self._save(SiteDraft(
                site.unit_id, name[:200], site.x, site.y, new_client_id(), site.id, site.version, site.kind, site.note or ""
            ))  # fmt: skip

    def withdraw(self, site: Site) -> None:
        """A proposed place out of all lists."""
        if site.id is not None:
            gone = SiteWithdrawal(site.id, site.version, new_client_id())
            self._act(lambda canceller: self._gateway.withdraw_site(gone, canceller), lambda version: self.changed.emit())

    def _save(self, draft: SiteDraft) -> None:
        self._act(lambda canceller: self._gateway.save_sites([draft], canceller), lambda sites: self.changed.emit())

    def _act(self, work: Callable[[Canceller], Any], done: Callable[[Any], None]) -> None:
        if not self._desk.is_live:
            self._page.show_error(translate("KmzbPlugin", "There is no connection to the central database."))
            return
        self._page.banner.clear()
        self._runner.run(translate("KmzbPlugin", "Saving"), work, done, self._on_failed, quiet=True)

    def _on_failed(self, error: KmzbError) -> None:
        if not isinstance(error, Cancelled):
            self._page.show_error(translate(CONTEXT, error.text))
            self.changed.emit()  # what holds is shown again

    def _unit(self) -> Optional[int]:
        """Whose proposal it is: the scope's unit, or the caller's own."""
        return self._desk.root() or None
