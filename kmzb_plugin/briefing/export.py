"""From a sheet to a PDF or to pictures of its pages. Layouts are drawn on the GUI thread, page by page, and may be cancelled."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Callable

from qgis.core import Qgis, QgsFeedback, QgsLayoutExporter

from ..errors import QT_TRANSLATE_NOOP, Cancelled, KmzbError
from .layout import DPI, SheetLayout
from .sheet import Sheet

#: Told after each page, 0 … 1; answers whether to go on.
Progress = Callable[[float], bool]


class SheetNotSaved(KmzbError):
    """The PDF could not be made or written; nothing half finished is left."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "The sheet could not be saved there.")


def save_pdf(sheet: Sheet, pdf: Path, progress: Progress = lambda share: True) -> int:
    """Draw the sheet and write it; an older file is replaced only by a finished one. Returns the number of pages.

    Raises SheetNotSaved, Cancelled.
    """
    folder = Path(tempfile.mkdtemp(prefix="kmzb-"))
    try:
        made = folder / "sheet.pdf"
        pages = SheetLayout(sheet)
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DPI
        settings.exportMetadata = False
        settings.appendGeoreference = False
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        feedback = QgsFeedback()
        feedback.progressChanged.connect(lambda percent: None if progress(percent / 100) else feedback.cancel())
        outcome, _ = QgsLayoutExporter.exportToPdf(pages.layout.atlas(), str(made), settings, feedback)
        if outcome == QgsLayoutExporter.ExportResult.Canceled or feedback.isCanceled():
            raise Cancelled()
        if outcome != QgsLayoutExporter.ExportResult.Success or not made.exists():
            raise SheetNotSaved(detail=f"export result {int(outcome)}")
        shutil.copyfile(made, pdf)
        return len(sheet.pages)
    except (OSError, ValueError) as error:
        raise SheetNotSaved(detail=type(error).__name__) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
