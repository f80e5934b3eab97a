#!/usr/bin/python3
"""Ends the demo's QGIS, screen and database server. ``--reset`` also forgets its data and its profile."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Sequence

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.environment import cluster
from tests.environment.demo import places, processes


def main(arguments: Sequence[str]) -> int:
    ended = processes.stop_all()
    print("ended: " + ", ".join(ended) if ended else "no QGIS of the demo was running")
    try:
        if "--reset" in arguments:
            if cluster.folder(places.CLUSTER).exists():
                cluster.reset(places.CLUSTER)
            for folder in (places.HOME, places.PROFILES):
                shutil.rmtree(folder, ignore_errors=True)
            print("the demo's database and profile are removed")
        elif cluster.folder(places.CLUSTER).exists() and cluster.stop(places.CLUSTER):
            print("its database server is stopped; the data stays (make demo-reset removes it)")
    except cluster.ClusterError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
