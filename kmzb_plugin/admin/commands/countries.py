"""Whole countries to start with: the invented one, and a real one from prepared files."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import real
from ..connection import Target
from ..console import Console, Exit
from .command import Command, rejects_option


def _passwords_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passwords-file", type=Path, metavar="FILE", help="where to write the logins' passwords (JSON, mode 0600)"
    )


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--scale", choices=("small", "demo", "national"), default="demo", help="how much (default: demo)")
    parser.add_argument("--seed", type=int, default=2026, help="the same seed gives the same country")
    _passwords_option(parser)


def _load_demo(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    from ..demo_command import load_demo  # needs numpy and shapely, the other commands do not

    return load_demo(target, options.scale, options.seed, options.passwords_file, console)


def _real_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder with units/ and reports/")
    rejects_option(parser, beside="the files")
    _passwords_option(parser)


def _load_real(options: argparse.Namespace, target: Target, console: Console) -> Exit:
    rejected = real.load(target, options.data, options.passwords_file, options.rejects, console)
    return Exit.FINDINGS if rejected else Exit.DONE


DEMO = Command("load-demo", "load the invented demo country (superuser)", _load_demo, _demo_options)
REAL = Command("load-real", "load a real country from a folder of prepared files (superuser)", _load_real, _real_options)
