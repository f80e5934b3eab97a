"""Small files that came with reports: pictures (JPEG) and texts, made by program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Tuple

import numpy as np
from osgeo import gdal

WIDTH, HEIGHT = 320, 240


@dataclass(frozen=True)
class File:
    """A file as the citizen named it."""

    name: str
    media_type: str
    content: bytes


def build(count: int, seed: int) -> Tuple[File, ...]:
    """``count`` different files, three pictures to one text."""
    rng = np.random.default_rng([seed, 6])
    result: List[File] = []
    for number in range(count):
        if number % 4 == 3:
            text = f"Notatka zgłaszającego nr {number}.\r\nZdjęcia mogę przekazać dzielnicowemu przy spotkaniu.\r\n"
            result.append(File(f"notatka {number}.txt", "text/plain", text.encode()))
        else:
            result.append(File(f"zdjęcie {number}.jpg", "image/jpeg", _picture(rng, number)))
    return tuple(result)


def _picture(rng: np.random.Generator, number: int) -> bytes:
    """A street of sorts: sky, ground, a few boxes."""
    image = np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)
    horizon = int(rng.integers(HEIGHT // 3, HEIGHT // 2))
    image[:horizon] = rng.integers(150, 235, 3)
    image[horizon:] = rng.integers(70, 130)
    for _ in range(int(rng.integers(3, 9))):
        left, width = int(rng.integers(0, WIDTH - 40)), int(rng.integers(20, 90))
        top, height = int(rng.integers(horizon // 3, HEIGHT - 60)), int(rng.integers(20, 70))
        image[top : top + height, left : left + width] = rng.integers(20, 230, 3)
    driver, name = gdal.GetDriverByName("MEM"), f"/vsimem/kmzb_demo_{number}.jpg"
    source = driver.Create("", WIDTH, HEIGHT, 3, gdal.GDT_Byte)
    for band in range(3):
        source.GetRasterBand(band + 1).WriteRaster(0, 0, WIDTH, HEIGHT, image[:, :, band].tobytes())
    written = gdal.GetDriverByName("JPEG").CreateCopy(name, source, options=["QUALITY=70"])
    written.FlushCache()
    del written
    handle = gdal.VSIFOpenL(name, "rb")
    size = gdal.VSIStatL(name).size
    content = bytes(gdal.VSIFReadL(1, size, handle))
    gdal.VSIFCloseL(handle)
    gdal.Unlink(name)
    return content
