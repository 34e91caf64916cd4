"""Scripts as they are published: one file an entry, which does what its modules do."""

import re
import shutil
import subprocess

import pytest
from built import tree
from conftest import ROOT, VIBES

MODULES = ROOT / "Tests" / "Hub" / "linking"
IMPORT = re.compile(r"""^\s*import\s*["'{*\w]""", re.M)


def run(command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def scripts(public):
    return sorted((public / "assets").rglob("*.js"))


def test_every_script_is_a_module_that_imports_nothing(site, tmp_path):
    assert scripts(site)
    for script in scripts(site):
        module = shutil.copy(script, tmp_path / "module.mjs")
        run(["node", "--check", module])
        assert not IMPORT.search(script.read_text()), script


def test_what_others_import_is_in_their_files_alone(site):
    names = {re.sub(r"\.[0-9a-f]{10}\.js$", "", script.name) for script in scripts(site)}
    assert {"copy", "theme"} <= names and "text-to-copy" not in names
    (copy,) = site.glob("assets/js/copy.*.js")
    assert "function textToCopy(" in copy.read_text()
    assert "@ts-check" not in copy.read_text()


@pytest.mark.parametrize("path", ["/", "/wk1-full", "/notes/long"])
def test_a_page_asks_for_the_scripts_that_it_names(browser, full, full_site, path):
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(full)))
    page.goto(full + path, wait_until="networkidle")
    page.close()
    file = full_site / ("index.html" if path == "/" else path[1:] + ".html")
    named = tree(file).xpath("//script/@src")
    assert sorted(name for name in asked if name.endswith(".js")) == sorted(named)


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    """Modules for Node, one of them with the line endings of other systems."""
    folder = tmp_path_factory.mktemp("modules") / "linking"
    shutil.copytree(MODULES, folder)
    text = folder / "parts" / "text.js"
    text.write_bytes(text.read_bytes().replace(b"\n", b"\r\n"))
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


@pytest.fixture(scope="module")
def linked(modules, tmp_path_factory):
    """The same modules as the hub's own templates publish them."""
    site = tmp_path_factory.mktemp("linked")
    shutil.copytree(ROOT / "Tests" / "Hub" / "full-site" / "content", site / "content")
    shutil.copytree(ROOT / "templates", site / "templates")
    shutil.copytree(modules, site / "templates/assets/linking")
    (site / "templates/assets/linking/package.json").unlink()
    run([VIBES, "build", "--site", site, "--output", site / "public"])
    return site / "public/assets/linking"


def test_a_linked_file_does_what_its_modules_do(modules, linked):
    (linked / "package.json").write_text('{"type": "module"}')
    assert sorted(path.name.split(".")[0] for path in linked.rglob("*.js")) == ["lazy", "main"]
    (main,) = linked.glob("main.*.js")
    # Node takes an absolute path for one on the disk.
    main.write_text(main.read_text().replace('"/assets/linking/', '"./'))
    assert run(["node", main]) == run(["node", modules / "main.js"])
    assert "/*! What this prints" in main.read_text()
