#!/bin/sh
# Make .venv hold this package, its extras and the tested versions of what they need.
# Does nothing when it already does. PYTHON names the interpreter to start from.
set -eu
cd "$(dirname "$0")/.."

say() { printf 'set-up: %s\n' "$*"; }
fail() {
    printf 'set-up: %s\n' "$@" >&2
    exit 1
}

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# What the environment was made from. An editable install points at this folder, so its
# path counts too. Written last: an install that was cut short is done again.
wanted() { { cat pyproject.toml constraints.txt && .venv/bin/python -V && pwd; } | cksum; }
stamp=.venv/made-from

if [ -f "$stamp" ] && [ "$(wanted 2>/dev/null)" = "$(cat "$stamp")" ]; then
    exit 0
fi

if ! { [ -x .venv/bin/python ] && new_enough .venv/bin/python &&
    .venv/bin/python -m pip --version >/dev/null 2>&1; }; then
    found=
    for candidate in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if new_enough "$candidate"; then
            found=$candidate
            break
        fi
    done
    [ -n "$found" ] || fail \
        "Python 3.11 or newer is needed; ${PYTHON:-python3} is $("${PYTHON:-python3}" -V 2>&1 || true)" \
        "install it, or name one: make PYTHON=/path/to/python3.12 test"
    sh tools/setup.sh --venv "$found"
    say "making .venv with $("$found" -V)"
    "$found" -m venv --clear .venv || fail "$found cannot make a virtual environment (see above)"
fi

say "installing Python packages into .venv (torch is large: the first time takes minutes)"
quiet=--quiet
[ -t 1 ] && quiet= # on a terminal, show how far it is
.venv/bin/python -m pip install $quiet --disable-pip-version-check \
    --constraint constraints.txt --editable '.[dev]' </dev/null || fail \
    "pip could not install the Python packages (see above)" \
    "once that is mended, the same command goes on from here"
wanted >"$stamp"
