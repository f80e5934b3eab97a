"""From a letter to a PDF. Layouts are drawn on the GUI thread; everything else is read before."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Sequence

from qgis.core import Qgis, QgsLayoutExporter, QgsMapLayer, QgsProject

from ..core.referrals import Letter
from ..errors import QT_TRANSLATE_NOOP, KmzbError
from .enclosures import names_beside, save_beside, sort_out
from .layout import DPI, LetterLayout


class LetterNotSaved(KmzbError):
    """The PDF could not be made or written; nothing half finished is left."""

    default_text = QT_TRANSLATE_NOOP("KmzbPlugin", "The letter could not be saved there.")


@dataclass(frozen=True)
class Saved:
    """What was written; ``beside`` is the folder with the files that could not become pages."""

    pdf: Path
    pages: int
    beside: Optional[Path]


def save_pdf(letter: Letter, pdf: Path, project: QgsProject, base: Sequence[QgsMapLayer] = ()) -> Saved:
    """Draw the letter and write it; an older file is replaced only by a finished one. Raises LetterNotSaved."""
    folder = Path(tempfile.mkdtemp(prefix="kmzb-"))
    try:
        pictures, others = sort_out(letter.enclosures, folder)
        pages = LetterLayout(project, letter, pictures, names_beside(others), base).build()
        made = folder / "letter.pdf"
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DPI
        settings.exportMetadata = False
        settings.appendGeoreference = False
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        outcome = QgsLayoutExporter(pages.layout).exportToPdf(str(made), settings)
        if outcome != QgsLayoutExporter.ExportResult.Success or not made.exists():
            raise LetterNotSaved(detail=f"export result {int(outcome)}")
        shutil.copyfile(made, pdf)
        return Saved(pdf, pages.layout.pageCollection().pageCount(), save_beside(pdf, others))
    except OSError as error:
        raise LetterNotSaved(detail=type(error).__name__) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
