"""Making the layers of the table. Runs in a background task: opening a layer asks the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable, List, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from .. import compat
from ..core.model import Catalogue
from ..core.ports import Canceller
from ..errors import Cancelled, KmzbError
from ..i18n import translate
from .specs import LayerSpec
from .styles import StyleContext

CRS_CODE = "EPSG:2180"
SPEC_PROPERTY = "kmzb/spec"
# Poland in EPSG:2180. Told to every layer: asking the data for its extent would scan the view.
POLAND_2180 = (171_000.0, 133_000.0, 862_000.0, 775_000.0)
# Reports become overdue with time alone.
REFRESH_MS = 5 * 60 * 1000

SourceOf = Callable[[LayerSpec], str]


@dataclass(frozen=True)
class Built:
    """A layer ready to be put into the project, with the row of the table it came from."""

    spec: LayerSpec
    layer: QgsVectorLayer


def crs_2180() -> QgsCoordinateReferenceSystem:
    """The system in which the database stores and the plugin measures."""
    return QgsCoordinateReferenceSystem(CRS_CODE)


def build_layers(
    table: Iterable[LayerSpec],
    source_of: SourceOf,
    catalogue: Catalogue,
    language: str,
    canceller: Canceller,
) -> Tuple[Built, ...]:
    """Open and style every layer of ``table``; they belong to the GUI thread when this returns.

    Raises Cancelled, and KmzbError when the server does not give a layer; then none is kept. That is no
    ConnectionFailed: a missing right must not start reconnecting, and a lost connection is noticed by others.
    """
    built: List[Built] = []
    for spec in table:
        if canceller.is_cancelled():
            raise Cancelled()
        built.append(Built(spec, _build(spec, source_of(spec), catalogue, language)))
    for item in built:
        _give_to_gui_thread(item.layer)
    return tuple(built)


def _build(spec: LayerSpec, source: str, catalogue: Catalogue, language: str) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions(QgsCoordinateTransformContext())
    options.loadDefaultStyle = False
    options.skipCrsValidation = True
    layer = QgsVectorLayer(source, spec.title, "postgres", options)
    if not layer.isValid():
        raise KmzbError(
            translate("KmzbPlugin", "The layer “{title}” could not be opened.").replace("{title}", spec.title),
            "layer " + spec.key + " is not valid",
        )
    layer.setCrs(crs_2180())
    layer.setExtent(QgsRectangle(*POLAND_2180))
    layer.setReadOnly(True)
    layer.setCustomProperty(SPEC_PROPERTY, spec.key)
    if spec.min_scale or spec.max_scale:
        layer.setMinimumScale(spec.min_scale)
        layer.setMaximumScale(spec.max_scale)
        layer.setScaleBasedVisibility(True)
    if spec.queue is not None:
        layer.setAutoRefreshInterval(REFRESH_MS)
        compat.refresh_by_itself(layer, True)
    spec.style(layer, StyleContext(catalogue, language, spec.queue))
    return layer


def _give_to_gui_thread(layer: QgsVectorLayer) -> None:
    main = QCoreApplication.instance().thread()
    if QThread.currentThread() is not main:
        layer.moveToThread(main)
