# The two commands of the README, and what they need, on Debian 12 with git, make and Python 3.11.
#   make demo    rehearse the whole set-up with the sample company
#   make test    every check and every test
#   make bundle  the programs as one folder, started and clicked through
#   make windows  a trial of the Windows version under Wine
#   make crash   the crash test with up to 204 kills (about five minutes)
#   make translations  gather the texts, compile French and Spanish
#   make pictures  keep how every window looks now
#   make bench-peers  reading beside dlt
#   make bench   the figures of docs/performance.md (long; needs some gigabytes of disk)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Qt and Xvfb for the windows, unixODBC with two drivers and a PostgreSQL server for the reading tests, and
# Chromium to open the set-up report in; trayer is a notification area for the icon that lives in one. PyInstaller
# needs binutils, and of Debian's own Python its shared library.
DEBIAN_PACKAGES := python3-venv xvfb xauth \
  libegl1 libgl1 libopengl0 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 \
  libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-randr0 \
  libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 fonts-dejavu-core \
  unixodbc libsqliteodbc odbc-postgresql postgresql chromium trayer binutils libpython3.11

.PHONY: pictures demo test check bench bench-peers translations crash bundle windows packages install clean

demo: install
	$(BIN)/trueup demo

# Bytecode beforehand: where Python may write none, each of the tests' many processes would compile everything anew.
test: install check
	$(BIN)/python -m compileall -q -j 2 wizard tests
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32
	$(BIN)/lint-imports

bench: install
	$(BIN)/python -m tests.benchmarks.reading --rows 2000000
	$(BIN)/python -m tests.benchmarks.shallow
	$(BIN)/python -m tests.benchmarks.window
	$(BIN)/python -m tests.benchmarks.allowance
	$(BIN)/python -m tests.benchmarks.direct_costs
	$(BIN)/python -m tests.benchmarks.change_orders
	$(BIN)/python -m tests.benchmarks.cmic_reading

# The same beside dlt, which gets an environment of its own.
bench-peers: install
	$(PYTHON) -m venv build/peers
	build/peers/bin/python -m pip install --quiet --disable-pip-version-check 'dlt[duckdb]' arrow-odbc pyarrow pandas
	$(BIN)/python -m tests.benchmarks.reading --rows 2000000 --peers build/peers/bin/python --only '(c' '(d' dlt

# Gathers every text anew and compiles the translations; ends with 1 while one is missing.
translations: install
	$(BIN)/python -m wizard.ui.texts

# The stored pictures of every window, which the tests compare with; look at each before it is committed.
pictures: install
	TRUEUP_RENEW_PICTURES=1 $(BIN)/python -m pytest tests/ui/test_pictures.py

# The programs as one folder for this system, started and clicked through as the tests do it; this one stays.
bundle: install
	$(BIN)/python -m PyInstaller build_installer.spec --noconfirm --log-level WARN --distpath build/bundle --workpath build/bundle-work
	build/bundle/trueup/trueup selftest --home $$(mktemp -d)/home
	xvfb-run -a build/bundle/trueup/trueup demo --auto --rows 500

# A trial of the Windows version, built, installed and proved under Wine; says so where Wine cannot be had. TRUEUP_WINE
# names a folder to keep the Windows Python in that outlives this checkout.
windows: install
	$(BIN)/python -m installer.wine

# 17 rounds of up to 12 kills of the core in the middle of a deep sync (the test command makes one round), and a
# kill at every point of a change order's way (the test command: at five of ten).
crash: install
	TRUEUP_CRASH_ROUNDS=17 $(BIN)/python -m pytest tests/core/test_sync_crash.py tests/core/test_exports_crash.py --timeout 3600

install: packages $(VENV)/installed

$(VENV)/installed: pyproject.toml
	@echo "Installing Trueup and its libraries into $(VENV) …"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

# Only what is missing, only on Debian, and only as root; otherwise it says what to install.
packages:
	@if command -v dpkg-query >/dev/null; then \
	  missing=""; \
	  for package in $(DEBIAN_PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    echo "Missing Debian packages:$$missing"; \
	    if [ "$$(id -u)" = 0 ]; then \
	      echo "Installing them with apt-get …"; \
	      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	    else \
	      echo "Install them as root:  apt-get install --no-install-recommends$$missing"; exit 1; \
	    fi; \
	  fi; \
	fi

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
