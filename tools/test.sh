#!/bin/sh
# Run the tests in two passes: on all processors, and then, one by one with nothing beside them,
# those that watch real time (the marks `alone` and `jack`). Each writes what came of it to build/.
# Arguments go to pytest, twice.
set -u
cd "$(dirname "$0")/.."

n_found=0
status=0
run() { # report, pytest's arguments
    report=build/$1.xml
    shift
    rm -f "$report"
    .venv/bin/python -m pytest --junitxml="$report" "$@"
    case $? in
    0) n_found=$((n_found + 1)) ;;
    5) rm -f "$report" ;; # none of the tests asked for are in this pass
    *)
        n_found=$((n_found + 1))
        status=1
        ;;
    esac
}

# Each worker decodes with one thread, as the server's decoders do.
OMP_NUM_THREADS=1 run test-report -n auto --dist loadfile -m "not soak and not alone" "$@"
run test-report-alone -m "alone and not soak" "$@"
if [ "$n_found" = 0 ]; then
    echo "no test was run"
    exit 5
fi
exit "$status"
