# What people run. `make` alone lists it.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = .build/release/qc
DEBUG = .build/debug/qc
# The program carries Swift's libraries with it: it starts sooner, and runs where there is no Swift.
BUILD_RELEASE = $(SWIFT) build -c release --static-swift-stdlib

.DEFAULT_GOAL := help
.PHONY: help setup demo build test check format lint docs consumers screenshot eval train pivots translations bench install

help: ## lists the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 22

setup: ## installs the missing Debian packages of packages.txt
	@Tools/setup.sh

demo: setup release ## sets up, builds, prints the report of an example pair
	@$(RELEASE) report Examples/clinic.en.txt --source Examples/clinic.de.txt

build: setup ## builds for development
	$(SWIFT) build

.PHONY: release
release:
	$(BUILD_RELEASE) --product qc

# Compiling the dictionaries takes seconds in a release build and minutes in a debug build.
.PHONY: lexicon
lexicon: release
	@$(RELEASE) lexicon status >/dev/null || $(RELEASE) lexicon build

# Measures the aligner for `make eval`, learns for `make train`.
.PHONY: trainer
trainer:
	$(BUILD_RELEASE) --product qc-train

test: setup lexicon ## builds and runs all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

check: setup lint lexicon ## all that must hold before a change is merged: lint, build, tests, documentation current
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@Tools/docs.sh --check
	@Tools/consumers/check.sh

format: ## formats the sources
	$(SWIFT) format -i --recursive Sources Tests Package.swift

lint: ## style of the sources
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

docs: build ## makes the pages of Documentation/ that come from the program
	@Tools/docs.sh

consumers: build ## has the reports read by other people's programs (python3 and PyPI)
	@Tools/consumers/check.sh $(DEBUG)

screenshot: build ## takes the picture of the HTML report for the README (python3, PyPI and chromium)
	@Tools/consumers/screenshot.sh $(DEBUG)

eval: setup release trainer ## precision and recall on ../shared/eval, as one table
	@Tools/eval.sh $(RELEASE)

EVAL ?= $(or $(QC_EVAL),../shared/eval)

train: setup lexicon trainer ## learns dictionaries/en/substitutions.tsv and detection.tsv from ../shared/eval
	@test -d '$(EVAL)' || { echo 'train: there is no $(EVAL) here; make train EVAL=FOLDER names another'; exit 1; }
	.build/release/qc-train substitutions --pairs '$(EVAL)/pps/dev.tsv' \
	  --words dictionaries/en/spun-words.tsv $(foreach gold,$(sort $(wildcard $(EVAL)/spun/*.gold.tsv)) $(EVAL)/seed/gold.tsv,--marked '$(gold)')
	.build/release/qc-train detection --eval '$(EVAL)' --cross-validate

pivots: setup ## groups the English words that render one word of another language (fetches 60 MB)
	@Tools/pivots/pivots.sh

translations: setup lexicon trainer ## counts what German words are rendered by, in texts that Debian has in both languages (fetches 2 GB)
	@Tools/parallel/translations.sh .build/release/qc-train $(FOLDER)

bench: setup release trainer ## times the phases and large glossaries, beside hunspell on the same English
	@Tools/bench.sh $(RELEASE)

install: setup release ## installs program, data, completions and man page below PREFIX
	@DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' Tools/install.sh $(RELEASE)
