#!/bin/sh
# System packages. Installs what is missing where that needs no question (root, sudo without
# a password, Homebrew); else says what to install and what is skipped. Never asks, never
# fails: what cannot run without a package says so itself. LATENT_NO_INSTALL=1: only look.
#
#   tools/setup.sh                Pd, JACK, libsndfile
#   tools/setup.sh --tests        and Node, what checks the scripts and patches for Max, and the
#                                 further Pd versions that the tests play
#   tools/setup.sh --venv PYTHON  what PYTHON needs to make virtual environments
set -u
cd "$(dirname "$0")/.."

say() { printf 'set-up: %s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }

parts="pd jack sndfile"
python=
case "${1:-}" in
--venv)
    parts=venv
    python=$2
    ;;
--tests)
    parts="$parts node"
    # Homebrew has neither.
    ! have apt-get || parts="$parts acorn cyclone"
    ;;
esac

have_pd() {
    have pd || have puredata || ls /Applications/Pd*.app/Contents/Resources/bin/pd >/dev/null 2>&1
}
have_jack() { have jackd; }
# The wheels of soundfile bring the library along on most systems.
have_sndfile() { .venv/bin/python -c 'import soundfile' >/dev/null 2>&1; }
have_node() { have node; }
have_acorn() { NODE_PATH=/usr/share/nodejs node -e 'require("acorn")' >/dev/null 2>&1; }
have_cyclone() { ls /usr/lib/pd/extra/cyclone >/dev/null 2>&1; }
have_venv() { "$python" -c 'import ensurepip' >/dev/null 2>&1; } # Debian packs it apart

missing() {
    for part in $parts; do
        "have_$part" || printf '%s ' "$part"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}
apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Use-Pty=0 "$@" </dev/null >>"$log" 2>&1
}
apt_one() { apt install --no-install-recommends "$1"; }
brew_one() { HOMEBREW_NO_AUTO_UPDATE=1 NONINTERACTIVE=1 brew install "$@" </dev/null >>"$log" 2>&1; }

install_with_apt() {
    apt update || say "apt-get update did not finish; going on with the lists there are"
    for part in $1; do
        case $part in
        pd) apt_one puredata-core || apt_one puredata ;;
        jack) apt_one jackd2 ;;
        sndfile) apt_one libsndfile1 ;;
        node) apt_one nodejs ;;
        acorn) apt_one node-acorn ;;
        cyclone) apt_one pd-cyclone ;;
        venv) apt_one "${python##*/}-venv" ;;
        esac || say "apt could not install $part; its last words: $(tail -n 1 "$log")"
    done
}
install_with_brew() {
    for part in $1; do
        case $part in
        pd) brew_one --cask pd ;;
        jack) brew_one jack ;;
        sndfile) brew_one libsndfile ;;
        node) brew_one node ;;
        venv) brew_one python3 ;;
        esac || say "brew could not install $part; its last words: $(tail -n 1 "$log")"
    done
}

# Which of the two may be used here without a question; nothing: neither.
installer() {
    [ -z "${LATENT_NO_INSTALL:-}" ] || return 0
    if have apt-get; then
        if [ "$(id -u)" = 0 ] || { have sudo && sudo -n true </dev/null >/dev/null 2>&1; }; then
            echo apt
        fi
    elif have brew; then
        echo brew
    fi
}

advice() { # part, Debian's name, Homebrew's name, what it costs to be without
    if have apt-get; then
        how="sudo apt install $2"
    elif have brew; then
        how="brew install $3"
    else
        how="install $2 (its name on Debian) with your package manager"
    fi
    say "missing: $1. To have it: $how"
    say "         Without it: $4"
}

lacking=$(missing)
if [ -n "$lacking" ]; then
    with=$(installer)
    if [ -n "$with" ]; then
        log=$(mktemp "${TMPDIR:-/tmp}/latent-bridge-setup.XXXXXX")
        say "installing with $with: $lacking"
        "install_with_$with" "$lacking"
        lacking=$(missing)
        if [ -n "$lacking" ]; then
            say "what $with said is in $log"
        else
            rm -f "$log"
        fi
    fi
fi
for part in $lacking; do
    case $part in
    pd) advice "Pure Data" puredata-core "--cask pd" \
        "the demo does not play the song in Pd, and tests that need Pd are skipped." ;;
    jack) advice JACK jackd2 jack "the server plays to a sound card or to nobody, and tests that need JACK are skipped." ;;
    sndfile) advice libsndfile libsndfile1 libsndfile "no audio can be read or written: nothing works." ;;
    node) advice Node nodejs node "tests of the scripts for Max are skipped." ;;
    acorn) advice acorn node-acorn acorn "whether Max 8 can read the scripts is not tested." ;;
    cyclone) advice "cyclone for Pd" pd-cyclone cyclone "what the patches for Max compute is not tested." ;;
    venv) advice "venv for $python" "${python##*/}-venv" python3 "nothing can be installed." ;;
    esac
done

if [ "${1:-}" = --tests ] && [ -f tools/pd_versions.py ]; then
    .venv/bin/python tools/pd_versions.py || say "tests run with the Pd versions that are there"
fi
exit 0
