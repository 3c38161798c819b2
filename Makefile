# make run       opens the shell on the sample incident, its draft loaded; without a terminal it runs
#                the sample meeting from its script and says where the page and the log row are
# make test      lint, build, every test, the end-to-end ones too
# make test-tools   installs what other programs read in the tests, into .build/test-tools
# make bench     measures speed beside openssl, jq, Python and C, the prompt beside sqlite3's,
#                a draft of 100,000 log lines beside jq, grep and a script in Python, the lens beside
#                proselint and vale,
#                as far as they are installed
# make torture   every fault in full: a thousand killed writers, every bit flipped, every call failing
# make fuzz      libFuzzer on the readers of records, lines, times and sources of drafts; RUNS=100000 each unless given
# make bench-archive   measures the log of 10,000 journals; takes python3
# make recording   puts what the first two phases look like into the README again
# make manual    writes the manual pages and docs/commands.md from the tables that help is printed from
# make format    puts the sources into their one form
# make install   installs the tool, its manual pages and completions; PREFIX=/usr/local unless given
# make deb       makes a Debian package in dist, and has lintian look at it
# make try-deb   installs that package into a bare Debian, and runs it there; takes root, debootstrap and a network
# make dist      makes a source archive in dist that builds without git and without a network
# make sbom      lists in dist what the binary is made of, as SPDX 2.3, and validates the list
# make sums      writes dist/SHA256SUMS over what is in dist
# make clean     removes what was built; sessions stay

PREFIX   ?= /usr/local
SESSIONS ?= sessions
SWIFT    ?= swift
# Coloured messages are a compiler flag, and only used at a terminal: with them, what was built in a pipe would be built again.
BUILD     = $(SWIFT) build --no-color-diagnostics
NOFAULT   = .build/release/nofault
# On macOS Swift's libraries are the system's. SwiftPM's own --static-swift-stdlib is what sets this up elsewhere.
STATIC_STDLIB ?= $(if $(filter Darwin,$(shell uname)),,--static-swift-stdlib)
# Where lld comes with the toolchain, as on Linux, it leaves the tables for unwinding out of a release.
LINKER ?= $(if $(filter Linux,$(shell uname)),$(if $(shell command -v ld.lld), \
	-Xswiftc -use-ld=lld -Xlinker $(CURDIR)/packaging/no-unwinding.ld))
STRIP    ?= strip
RUNS     ?= 100000
TEST_TOOLS = .build/test-tools
# Where zsh looks for completions beside its own; Debian has a folder for packages.
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
FUZZERS   = .build-fuzz/release
BENCH     = .build/release/nofault-bench
SOURCES  := Package.swift Prompts Sources Tests
TEST      = $(SWIFT) test --skip-build --disable-xctest --ignore-lock
WAITING  := EndToEndTests LineEditorTests TortureTests

.PHONY: run test test-tools recording manual bench bench-archive torture fuzz fuzzers lint build release format \
	install install-files uninstall deb try-deb dist sbom sums clean libraries

# A first build takes minutes, so it is announced; later ones take seconds. JOURNAL opens another session.
run:
	@if [ ! -x "$(NOFAULT)" ]; then \
		echo 'make run builds nofault first, which takes a few minutes on two processors, and then opens the'; \
		echo 'sample incident. Later runs take seconds. What the build is at:'; \
	fi
	@$(MAKE) --no-print-directory release
	@if [ -n "$(JOURNAL)" ]; then $(NOFAULT) open "$(JOURNAL)"; else $(NOFAULT) sample --output "$(SESSIONS)"; fi

# Tests that mostly wait, for terminals, browsers and other programs, run beside those that compute. What failed
# is said once more at the end, where it is seen.
test: lint build test-tools
	@run() { name=$$1; shift; { $(TEST) "$$@" 2>&1; echo $$? >.build/$$name.status; } | tee .build/$$name.log; }; \
	run waiting $(WAITING:%=--filter %) & \
	run computing $(WAITING:%=--skip %); wait; \
	sed -n '/^✘/p; /recorded an issue/p' .build/waiting.log .build/computing.log; \
	tail -q -n 1 .build/waiting.log .build/computing.log; \
	grep -qx 0 .build/waiting.status && grep -qx 0 .build/computing.status

# Independent readers for tests, in a Python environment of their own. Where there is no network, the tests that
# need them say that they are skipped.
test-tools: $(TEST_TOOLS)/installed

$(TEST_TOOLS)/installed: Tests/requirements.txt
	@if ! python3 -m venv $(TEST_TOOLS) >/dev/null 2>&1 && command -v apt-get >/dev/null; then \
		echo 'Installing python3-venv, for the readers of Tests/requirements.txt'; \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq python3 python3-venv >/dev/null; \
		python3 -m venv --clear $(TEST_TOOLS); \
	fi; \
	if $(TEST_TOOLS)/bin/python3 -m pip install -q --disable-pip-version-check -r $<; then touch $@; \
	else echo 'Not installed: tests that need Tests/requirements.txt are skipped'; fi

# The test that holds the README to it says what it rewrote by failing.
recording: build
	RECORD=1 $(SWIFT) test --skip-build --disable-xctest --filter RecordingTests || true

bench: release
	$(BUILD) -c release --product nofault-bench $(STATIC_STDLIB) $(LINKER)
	$(BENCH)
	$(BENCH) lens Tests/LensTests/Fixtures/*.tsv
	@if command -v python3 >/dev/null; then \
		python3 Tests/Benchmarks/prompt_bench.py $(NOFAULT) $(BENCH); \
	else \
		echo 'python3 is not installed, so that the prompt is not measured.'; \
	fi
	@if command -v python3 >/dev/null; then python3 Tests/Benchmarks/draft_bench.py $(NOFAULT); fi
	@if command -v python3 >/dev/null; then python3 Tests/Benchmarks/lens_bench.py $(NOFAULT); fi

# Every bit is flipped in the fast build of the fuzzers, hostile journals are read by the fast build, the rest is in that
# of the tests.
torture: build fuzzers release
	python3 Tests/Torture/Support/hostile_journals.py $(NOFAULT)
	$(FUZZERS)/FuzzEveryBit
	TORTURE=full $(SWIFT) test --skip-build --disable-xctest --filter TortureTests

fuzz: fuzzers
	$(call fuzz,RecordReader,records,2000)
	$(call fuzz,ScriptLines,lines,600)
	$(call fuzz,TimeWords,times,64)
	$(call fuzz,DraftLines,draft-lines,1500)
	$(call fuzz,DraftJSON,draft-json,1500)

# What is found goes to .build-fuzz: new inputs into a corpus that grows there, crashes beside it.
fuzz = @mkdir -p .build-fuzz/found/$(2) && $(FUZZERS)/Fuzz$(1) -runs=$(RUNS) -max_len=$(3) \
	-verbosity=0 -print_final_stats=1 -artifact_prefix=.build-fuzz/found/$(1)- \
	.build-fuzz/found/$(2) Tests/Fuzz/corpus/$(2)

fuzzers: libraries
	@set -e; for name in DraftJSON DraftLines EveryBit RecordReader ScriptLines TimeWords; do \
		NOFAULT_FUZZ=1 $(BUILD) -c release --scratch-path .build-fuzz --product Fuzz$$name; \
	done

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)
	@if grep -rn --include='*.swift' '^[a-z ]*import ' Sources/PostMortem; then \
		echo 'error: the domain imports nothing, Foundation included'; exit 1; fi
	@if grep -rln --include='*.swift' 'import CLibEdit' Sources Tests | grep -v '^Sources/LineEditor/'; then \
		echo 'error: only LineEditor imports CLibEdit'; exit 1; fi
	@if grep -rnE --include='*.swift' '^[a-z@() ]*import Foundation(Essentials)?$$' Sources Prompts; then \
		echo 'error: no file of the tool imports Foundation, which brings 40 MB of ICU along'; exit 1; fi
	@if command -v python3 >/dev/null; then \
		python3 -B Tests/Floors/test_floors.py 2>&1 | tail -n 1 | grep -qx OK || { \
			echo 'error: Tests/Floors/floors.py fails its own tests: python3 Tests/Floors/test_floors.py'; exit 1; }; \
		python3 -B Tests/Floors/floors.py; \
	else \
		echo 'python3 is not installed, so that nobody looks whether the folders are floors.'; \
	fi

build: libraries
	$(BUILD) --build-tests --explicit-target-dependency-import-check error

# Swift's own libraries inside, so that a machine without Swift can run it.
release: libraries
	$(BUILD) -c release --product nofault $(STATIC_STDLIB) $(LINKER)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

install: release install-files

# Without a build: packages bring a binary of their own as NOFAULT.
install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/nofault/prompts" \
		"$(DESTDIR)$(PREFIX)/share/nofault/scripts" "$(DESTDIR)$(PREFIX)/share/nofault/templates" \
		"$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/man5" \
		"$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(ZSH_COMPLETIONS)" \
		"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 0755 $(NOFAULT) "$(DESTDIR)$(PREFIX)/bin/nofault"
	$(STRIP) "$(DESTDIR)$(PREFIX)/bin/nofault"
	install -m 0644 Prompts/Texts/*.txt "$(DESTDIR)$(PREFIX)/share/nofault/prompts/"
	install -m 0644 Scripts/*.script "$(DESTDIR)$(PREFIX)/share/nofault/scripts/"
	install -m 0644 docs/templates/*.mustache "$(DESTDIR)$(PREFIX)/share/nofault/templates/"
	install -m 0644 docs/man/man1/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1/"
	install -m 0644 docs/man/man5/*.5 "$(DESTDIR)$(PREFIX)/share/man/man5/"
	umask 022 && $(NOFAULT) --generate-completion-script bash >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/nofault"
	umask 022 && $(NOFAULT) --generate-completion-script zsh >"$(DESTDIR)$(ZSH_COMPLETIONS)/_nofault"
	umask 022 && $(NOFAULT) --generate-completion-script fish >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nofault.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/nofault" "$(DESTDIR)$(ZSH_COMPLETIONS)/_nofault" \
		"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/nofault" \
		"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nofault.fish" \
		"$(DESTDIR)$(PREFIX)"/share/man/man1/nofault.1 "$(DESTDIR)$(PREFIX)"/share/man/man1/nofault-*.1 \
		"$(DESTDIR)$(PREFIX)"/share/man/man5/nofault-*.5
	rm -rf "$(DESTDIR)$(PREFIX)/share/nofault"

# The test that holds the pages to the tables says what it rewrote by failing.
manual: build
	RECORD=1 $(SWIFT) test --skip-build --disable-xctest --filter ManualTests || true

deb: release
	packaging/deb.sh $(NOFAULT)

try-deb:
	packaging/try-deb.sh

dist:
	packaging/dist.sh

sbom:
	packaging/sbom.sh

sums:
	cd dist && rm -f SHA256SUMS && sha256sum $$(find . -maxdepth 1 -type f ! -name SHA256SUMS | LC_ALL=C sort | cut -c3-) >SHA256SUMS
	@cat dist/SHA256SUMS

bench-archive: release
	python3 Tests/Benchmarks/archive_bench.py $(NOFAULT)

clean:
	rm -rf .build .build-fuzz dist

# The line editor is the system's libedit, and SHA-256 its libnettle; building against them takes their headers. macOS
# has libedit's, and CryptoKit in nettle's place.
libraries:
	@if printf '#ifndef __APPLE__\n#include <nettle/sha2.h>\n#endif\n#include <histedit.h>\n' \
		| $${CC:-cc} -fsyntax-only -x c - 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
		echo 'Installing libedit-dev and nettle-dev, the headers of the line editor and of SHA-256'; \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq libedit-dev nettle-dev >/dev/null; \
	elif command -v brew >/dev/null; then \
		brew install libedit; \
	else \
		echo 'error: histedit.h or nettle/sha2.h is missing; install the development files of libedit and nettle'; \
		exit 1; \
	fi
