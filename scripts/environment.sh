# Sourced by the other scripts, from the project's root: `set_up run` (or dev) makes .venv hold what requirements/run.txt
# (or dev.txt, ...) pins, and does nothing where it already does. A second argument names another folder than .venv.

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
            2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "lead_scoring: no Python 3.11, 3.12 or 3.13 with venv was found${PYTHON:+ at $PYTHON}. Install one (on Debian:" \
        "python3 and python3-venv), or name it: PYTHON=/path/to/python $0" >&2
    exit 1
}

set_up() {
    environment=${2:-.venv}
    pins=$(cksum <"requirements/$1.txt")
    if [ "$(cat "$environment/.$1-pins" 2>/dev/null)" = "$pins" ] && "$environment/bin/python" -c '' 2>/dev/null; then
        return
    fi
    echo "Setting up $environment from requirements/$1.txt; this takes a minute, once." >&2
    if ! "$environment/bin/python" -c 'import pip' 2>/dev/null; then
        python=$(find_python)
        "$python" -m venv --clear "$environment"
    fi
    # The pins are all there is to install. Resolving them again fails where a package is pinned with an extra and needed
    # without, as soon as it has a newer version.
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
        --no-deps --require-hashes -r "requirements/$1.txt"
    # Without byte code every command would compile thousands of files again.
    "$environment/bin/python" -m compileall -q "$environment/lib" >/dev/null || true
    echo "$pins" >"$environment/.$1-pins"
}

# `run_module report lead_scoring.report ...` sets up what requirements/report.txt pins and runs a module of the project at
# $root. The caller's folder stays the current one, so that relative paths mean what they say.
run_module() {
    requirements=$1 module=$2
    shift 2
    (cd "$root" && set_up "$requirements")
    PYTHONPATH=$root${PYTHONPATH:+:$PYTHONPATH} exec "$root/.venv/bin/python" -m "$module" "$@"
}
