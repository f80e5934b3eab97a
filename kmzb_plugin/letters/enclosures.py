"""Files that go with a letter: pictures become pages, everything else lies beside the PDF."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader, QPainter

from ..core.files import safe_name
from ..core.referrals import Enclosure

PICTURE_MAX_PX = 2000  # along the longer side: enough for a page
_READABLE_PX = 60_000_000  # larger than any camera's; a small file may claim to hold far more
_FORMATS = (b"jpeg", b"png")


def read_picture(content: bytes) -> Optional[QImage]:
    """A JPEG or PNG, upright and no larger than a page needs; ``None`` for everything else, whatever it is called."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    if not buffer.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format()) not in _FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _READABLE_PX:
        return None
    if max(size.width(), size.height()) > PICTURE_MAX_PX:
        reader.setScaledSize(size.scaled(QSize(PICTURE_MAX_PX, PICTURE_MAX_PX), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def sort_out(enclosures: Sequence[Enclosure], folder: Path) -> Tuple[List[Tuple[Enclosure, Path]], List[Enclosure]]:
    """Pictures, rewritten into ``folder`` without what a camera notes in them, and the files that are none."""
    pictures: List[Tuple[Enclosure, Path]] = []
    others: List[Enclosure] = []
    for number, enclosure in enumerate(enclosures, 1):
        image = read_picture(enclosure.content)
        path = folder / f"{number}.jpg"
        if image is None:
            others.append(enclosure)
            continue
        bare = QImage(image.size(), QImage.Format.Format_RGB32)  # texts inside the picture's file stay behind
        bare.fill(Qt.GlobalColor.white)
        _paint(bare, image)
        if bare.save(str(path), "JPG", 88):
            pictures.append((enclosure, path))
        else:
            others.append(enclosure)
    return pictures, others


def folder_beside(pdf: Path) -> Path:
    """Where files that cannot become pages are put."""
    return pdf.with_name(pdf.stem + "_zalaczniki")


def names_beside(enclosures: Sequence[Enclosure]) -> List[str]:
    """Their names as files: safe, and each only once."""
    names: List[str] = []
    for enclosure in enclosures:
        name = safe_name(enclosure.attachment.name)
        stem, suffix, copy = Path(name).stem, Path(name).suffix, 1
        while name.casefold() in {taken.casefold() for taken in names}:
            copy += 1
            name = f"{stem} ({copy}){suffix}"
        names.append(name)
    return names


def save_beside(pdf: Path, enclosures: Sequence[Enclosure]) -> Optional[Path]:
    """Write the files next to the PDF; the folder, or ``None`` when there is nothing to write. Raises OSError."""
    if not enclosures:
        return None
    folder = folder_beside(pdf)
    folder.mkdir(exist_ok=True)
    for enclosure, name in zip(enclosures, names_beside(enclosures)):
        (folder / name).write_bytes(enclosure.content)
    return folder


def _paint(onto: QImage, image: QImage) -> None:
    painter = QPainter(onto)
    painter.drawImage(0, 0, image)
    painter.end()
