"""A site of a few pages with the hub's templates."""

import shutil

from serving import PROJECT

FILES = {
    "content/site.yaml": """
title: Example
base_url: https://example.org
description: A small site.
language: en
author: {name: Example, url: https://example.org/author}
blog: https://example.org/blog
start: 2026-01-01
weeks: 4
quarters: [{theme: Only, summary: S.}]
""",
    "content/_index.md": "---\ntitle: Home\nsummary: S.\n---\nWelcome.\n",
    "content/404.md": "---\ntitle: Nothing here\nsummary: S.\n---\nNo such page.\n",
}


def write_site(folder, files):
    """The folder with the hub's templates, the pages that every site has, and more files."""
    shutil.copytree(PROJECT / "templates", folder / "templates")
    for name, text in (FILES | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder
