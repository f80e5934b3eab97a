#!/usr/bin/python3
"""Says which QGIS, Python, PostgreSQL and PostGIS this machine has; keeps it in build/versions.json for the matrix."""

from __future__ import annotations

import json
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Dict

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.environment.cluster import ROOT, ClusterError, find_bindir


def versions() -> Dict[str, str]:
    """Versions by name; raises ClusterError without a server, ImportError without QGIS."""
    from qgis.core import Qgis

    bindir = find_bindir()
    said = subprocess.run([str(bindir / "postgres"), "--version"], capture_output=True, text=True, check=True).stdout
    control = Path(f"/usr/share/postgresql/{bindir.parent.name}/extension/postgis.control").read_text(encoding="utf-8")
    return {
        "QGIS": Qgis.QGIS_VERSION.split("-")[0],
        "Python": platform.python_version(),
        "PostgreSQL": _number(said, r"(\d+\.\d+|\d+)"),
        "PostGIS": _number(control, r"default_version = '([\d.]+)"),
    }


def _number(text: str, pattern: str) -> str:
    found = re.search(pattern, text)
    return found.group(1) if found else "?"


def main() -> int:
    try:
        found = versions()
    except (ClusterError, ImportError) as error:
        print(error, file=sys.stderr)
        return 1
    folder = ROOT / "build"
    folder.mkdir(exist_ok=True)
    (folder / "versions.json").write_text(json.dumps(found) + "\n", encoding="utf-8")
    print(", ".join(f"{name} {number}" for name, number in found.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
