"""Where the programs are that the tests compare, and how much they compare."""

import os
import pathlib
import shlex
import sys

import pytest

from batch import Batch

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def setting(name, default):
    return os.environ.get(f"DIFFERENTIAL_{name}", default)


@pytest.fixture(scope="session")
def command():
    """What is tested: the debug build, or the command in DIFFERENTIAL_BATCH."""
    return shlex.split(setting("BATCH", str(ROOT / ".build/debug/markdown-batch")))


@pytest.fixture(scope="session")
def optimised(command):
    """The release build unless the debug build is newer, and how many parts it takes at once.

    Counting is forty times slower than running, and a debug build is slow as well.
    """
    release, debug = (ROOT / ".build" / kind / "markdown-batch" for kind in ("release", "debug"))
    fresh = release.exists() and (not debug.exists() or release.stat().st_mtime >= debug.stat().st_mtime)
    chosen = [str(release)] if fresh and "DIFFERENTIAL_BATCH" not in os.environ else command
    return chosen, int(setting("PARTS", 10000 if "release" in chosen[0] else 600))


@pytest.fixture(scope="session")
def engine(command):
    """The engine in one mode: `engine("gfm")(documents)`."""
    return lambda mode: Batch(*command, mode)


@pytest.fixture(scope="session")
def oracle():
    """`oracle("gfm")`, `oracle("core")` and `oracle("libcmark")`."""
    return lambda mode: Batch(sys.executable, HERE / "oracle.py", mode)


@pytest.fixture(scope="session")
def seed():
    return setting("SEED", "1")
