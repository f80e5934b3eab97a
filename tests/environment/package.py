#!/usr/bin/python3
"""Builds the zip for QGIS's "Install from ZIP": build/kmzb_plugin-<version>.zip.

usage: package.py [--into FOLDER] [--translations-only]

In the zip everything lies inside the one folder ``kmzb_plugin``, where ``paths.py`` finds it. The same sources give
the same bytes: names are sorted, times and rights fixed. ``--translations-only`` compiles the translations in place,
which a plugin run from the checkout needs.
"""

from __future__ import annotations

import argparse
import configparser
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Dict, Iterator, List, Sequence

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "kmzb_plugin"
FOLDERS = ("forms", "resources")
FILES = ("metadata.txt", "LICENSE", "CHANGELOG.md")
LEFT_OUT = {".ts", ".pyc", ".qm", ".orig", ".swp", ".zip"}
LRELEASE = ("/usr/lib/qt5/bin/lrelease", "lrelease-qt5", "/usr/lib/qt6/bin/lrelease", "lrelease")
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold


class PackageError(Exception):
    """What is missing, and where."""


def version(root: Path = ROOT) -> str:
    """The version in ``metadata.txt``."""
    return _metadata(root)["version"]


def build(into: Path, root: Path = ROOT) -> Path:
    """Write the zip into ``into`` and return its path."""
    contents = dict(_sources(root))
    with tempfile.TemporaryDirectory() as scratch:
        for compiled in compile_translations(root, Path(scratch)):
            contents[f"{PACKAGE}/resources/i18n/{compiled.name}"] = compiled
        into.mkdir(parents=True, exist_ok=True)
        target = into / f"{PACKAGE}-{version(root)}.zip"
        partial = target.with_suffix(".part")
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name in sorted(contents):
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3
                entry.external_attr = 0o100644 << 16
                archive.writestr(entry, contents[name].read_bytes())
        os.replace(partial, target)
    return target


def compile_translations(root: Path, into: Path) -> List[Path]:
    """Compile every ``.ts`` below resources/i18n; returns the ``.qm`` files."""
    sources = sorted((root / "resources" / "i18n").glob("*.ts"))
    if not sources:
        return []
    lrelease = next((path for path in map(shutil.which, LRELEASE) if path), None)
    if lrelease is None:
        raise PackageError("lrelease is not installed. Run: tests/environment/install-packages demo")
    into.mkdir(parents=True, exist_ok=True)
    compiled = []
    for source in sources:
        target = into / (source.stem + ".qm")
        done = subprocess.run(
            [lrelease, "-silent", str(source), "-qm", str(target)], capture_output=True, text=True, check=False
        )
        if done.returncode != 0 or not target.exists():
            raise PackageError(f"{source.name}: {(done.stderr or done.stdout).strip()}")
        compiled.append(target)
    return compiled


def _metadata(root: Path) -> Dict[str, str]:
    path = root / "metadata.txt"
    parser = configparser.ConfigParser(interpolation=None)
    if not parser.read(path, encoding="utf-8"):
        raise PackageError(f"{path} is missing")
    general = dict(parser["general"])
    for key in ("name", "qgisMinimumVersion", "description", "version", "author", "email", "icon"):
        if not general.get(key.lower()):
            raise PackageError(f"metadata.txt says no {key}")
    if not (root / general["icon"]).exists() and not (root / PACKAGE / general["icon"]).exists():
        raise PackageError(f"metadata.txt names an icon that is not there: {general['icon']}")
    return general


def _sources(root: Path) -> Iterator[tuple]:
    """(name in the zip, file) of everything that is installed."""
    for folder in (PACKAGE, *FOLDERS):
        for path in (root / folder).rglob("*"):
            inside = path.relative_to(root)
            hidden = any(part.startswith(".") or part == "__pycache__" for part in inside.parts)
            if path.is_file() and not hidden and path.suffix not in LEFT_OUT:
                name = inside.as_posix()
                yield (name if folder == PACKAGE else f"{PACKAGE}/{name}"), path
    for file in FILES:
        if (root / file).exists():
            yield f"{PACKAGE}/{file}", root / file


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Build the zip for QGIS's Install from ZIP.")
    parser.add_argument("--into", type=Path, default=ROOT / "build")
    parser.add_argument("--translations-only", action="store_true", help="compile them beside their sources")
    options = parser.parse_args(arguments)
    try:
        if options.translations_only:
            compiled = compile_translations(ROOT, ROOT / "resources" / "i18n")
            print("compiled", ", ".join(path.name for path in compiled) or "no translations")
        else:
            target = build(options.into)
            with zipfile.ZipFile(target) as archive:
                count = len(archive.namelist())
            print(f"{os.path.relpath(target)}: {count} files, {target.stat().st_size // 1024} KiB")
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
