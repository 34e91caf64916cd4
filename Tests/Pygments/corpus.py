"""Real files of ten languages, from this project, the machine, Debian's packages and PyPI's."""

import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "pygments"
WHEELS = pathlib.Path(__file__).with_name("wheels.txt")
# Debian has what PyPI has not: sources of Go and Rust. The packages are unpacked, not installed.
DEBIAN = [
    "bash-completion", "golang-golang-x-net-dev", "librust-memchr-dev",
    "librust-regex-automata-dev", "librust-regex-dev",
]
HAS_DEBIAN = shutil.which("apt-get") is not None
FROM_DEBIAN = {"go", "rust", "bash"}
LARGEST = 150_000
MOST = 60


def fetch_debian():
    # The list of packages may be missing on a new machine, and fetching it takes root.
    if subprocess.run(["apt-get", "download", *DEBIAN], cwd=CACHE).returncode != 0:
        sudo = ["sudo"] if os.geteuid() != 0 else []
        subprocess.run([*sudo, "apt-get", "update"], check=True)
        subprocess.run(["apt-get", "download", *DEBIAN], cwd=CACHE, check=True)
    for package in CACHE.glob("*.deb"):
        subprocess.run(["dpkg-deb", "--extract", package, CACHE / "debian"], check=True)


def fetch():
    """Downloads and unpacks what is not there yet; gives the folder."""
    done = CACHE / f"done-{WHEELS.stat().st_size}-{len(DEBIAN)}"
    if not done.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:",
             "--require-hashes", "--dest", CACHE, "--requirement", WHEELS],
            check=True,
        )
        for wheel in CACHE.glob("*.whl"):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(CACHE / "wheels" / wheel.name.split("-")[0])
        if HAS_DEBIAN:
            fetch_debian()
        done.touch()
    return CACHE


def files(language):
    """Up to `MOST` files of a language, spread over all there are."""
    found = [path for path in sorted(CANDIDATES[language](fetch())) if is_fit(path)]
    return found[:: -(-len(found) // MOST) or 1]


def is_fit(path):
    """Whether a file is of a fair size and both highlighters are given the same text."""
    if not path.is_file() or not 200 < path.stat().st_size < LARGEST or ".min." in path.name:
        return False
    data = path.read_bytes()
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    # Readers of Markdown and of Python change these.
    return not any(byte in data for byte in (b"\r", b"\0", b"\xef\xbb\xbf"))


def is_shell(path):
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.readline().startswith((b"#!/bin/sh", b"#!/bin/bash", b"#!/usr/bin/env bash"))


def shell(cache):
    programs = [path for path in pathlib.Path("/usr/bin").iterdir() if is_shell(path)]
    completions = cache / "debian/usr/share/bash-completion/completions"
    return programs + [path for path in completions.iterdir() if "." not in path.name]


def javascript(cache):
    own = [ROOT / "templates" / "assets", cache / "wheels/sphinx"]
    return [path for folder in own for path in folder.rglob("*.js")]


def typescript(cache):
    found = (cache / "wheels/panel").rglob("*.ts")
    return [path for path in found if not path.name.endswith(".d.ts")]


def yaml(cache):
    found = (cache / "wheels/ansible_core").rglob("*")
    return [path for path in found if path.suffix in {".yml", ".yaml"}]


def json(cache):
    schemas = (cache / "wheels/jsonschema_specifications").rglob("schemas/**/*")
    return [*schemas, *(cache / "wheels/panel").rglob("package.json")]


CANDIDATES = {
    "swift": lambda cache: (ROOT / "Sources").rglob("*.swift"),
    "go": lambda cache: (cache / "debian/usr/share/gocode").rglob("*.go"),
    "python": lambda cache: pathlib.Path(sysconfig.get_paths()["stdlib"]).glob("*.py"),
    "javascript": javascript,
    "typescript": typescript,
    "json": json,
    "yaml": yaml,
    "bash": shell,
    "rust": lambda cache: (cache / "debian/usr/share/cargo").rglob("*.rs"),
    "c": lambda cache: pathlib.Path("/usr/include").glob("*.h"),
}
