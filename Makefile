# vibes: `make site` builds the hub, `make test` checks everything. `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
RELEASE := .build/release/vibes
VENV := .cache/venv
RELEASE_FLAGS := -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: site
site: release ## Build vibes and the hub into public/
	$(RELEASE) build

.PHONY: release
release: libcmark
	swift build $(RELEASE_FLAGS) --product vibes

.PHONY: test
test: libcmark test-tools lint swift-test js-test markdown-test hub-test preview-test browser-test ## Install what the tests need and run every test

.PHONY: lint
lint: ## Check format and the rules of the rooms
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	Tests/Rules/check-rules

# Tests that look at the clock run one by one: beside others, on two cores, seconds say nothing.
CLOCK_TESTS := 'ExternalLinksTests|FileWatchingTests'

.PHONY: swift-test
swift-test: libcmark
	swift build --build-tests
	swift test --skip-build --skip $(CLOCK_TESTS)
	swift test --skip-build --no-parallel --filter $(CLOCK_TESTS)

# The scripts of the site and of the preview: linted, their types checked without a network, and tested.
SCRIPTS := templates/assets/js Sources/PreviewServer/Client

.PHONY: js-test
js-test: export DENO_DIR = .cache/deno
js-test: export DENO_NO_UPDATE_CHECK = 1
js-test: test-tools
	$(VENV)/bin/oxlint $(SCRIPTS) Tests/JavaScript
	$(VENV)/bin/deno check --quiet --no-lock --no-remote --config Tests/JavaScript/deno.json $(SCRIPTS)
	node --test $$(find Tests/JavaScript -name '*.test.js' | sort)

# The Markdown engine beside others: cmark-gfm on generated documents, Pygments on real files.
.PHONY: markdown-test
markdown-test: test-tools libcmark
	swift build --product vibes
	swift build --product markdown-batch
	$(VENV)/bin/python -m pytest -q -n 2 Tests/Differential Tests/Pygments

# The built hub, looked at from outside: validator, browser, feed reader, links, text browser.
.PHONY: hub-test
hub-test: test-tools libcmark
	swift build --product vibes
	$(VENV)/bin/python -m pytest -q Tests/Hub

# The running server: sessions of requests, a browser that reloads, and a soak of random edits.
.PHONY: preview-test
preview-test: test-tools libcmark
	swift build --product vibes
	$(VENV)/bin/python -m pytest -q Tests/Preview

# The playground in a browser, as the host serves it, with a stand-in under the name of the API. What a page
# costs is measured by itself.
BUDGETS := Tests/Browser/test_budgets.py
.PHONY: browser-test
browser-test: test-tools libcmark
	swift build --product vibes
	$(VENV)/bin/python -m pytest -q -n 2 --dist loadfile Tests/Browser --ignore $(BUDGETS)
	$(VENV)/bin/python -m pytest -q $(BUDGETS)

.PHONY: bench
bench: release test-tools ## Time builds and reloads, and count what Markdown costs
	Tests/Benchmark/bench --vibes $(RELEASE)
	Tests/Benchmark/reload --vibes $(RELEASE)
	swift build $(RELEASE_FLAGS) --product markdown-batch
	Tests/Benchmark/markdown-cost

.PHONY: format
format: ## Format the Swift code in place
	swift format --in-place --parallel --recursive Package.swift Sources Tests

.PHONY: install
install: release ## Install vibes to PREFIX/bin (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/vibes

.PHONY: clean
clean: ## Remove everything that was built
	rm -rf .build .cache public

.PHONY: libcmark
libcmark:
	@if pkg-config --exists libcmark 2>/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  $(SUDO) apt-get update -qq; \
	  $(SUDO) apt-get install -y -qq --no-install-recommends libcmark-dev pkg-config; \
	elif command -v brew >/dev/null; then brew install cmark pkg-config; \
	else echo "vibes needs libcmark (Debian: libcmark-dev, Homebrew: cmark)" >&2; exit 1; fi

.PHONY: test-tools
test-tools:
	@Tests/Tools/install $(VENV)
