# Sourced by the other scripts, from the project's root. `set_up run` (or dev) installs the packages pinned in
# requirements/run.txt (or dev.txt, ...) into .venv, unless they are already there. A second argument names another
# folder than .venv; a third is a message to print during the installation.

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
            2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "lead_scoring: no Python 3.11, 3.12 or 3.13 with venv was found${PYTHON:+ at $PYTHON}. Install one (on Debian:" \
        "python3 and python3-venv), or set its path: PYTHON=/path/to/python $0" >&2
    exit 1
}

set_up() {
    environment=${2:-.venv}
    pins=$(cksum <"requirements/$1.txt")
    if [ "$(cat "$environment/.$1-pins" 2>/dev/null)" = "$pins" ] && "$environment/bin/python" -c '' 2>/dev/null; then
        return
    fi
    if "$environment/bin/python" -c 'import pip' 2>/dev/null; then
        echo "Adding requirements/$1.txt to $environment." >&2
    else
        echo "Setting up $environment from requirements/$1.txt; this takes a minute, once.${3:+ $3}" >&2
        python=$(find_python)
        "$python" -m venv --clear "$environment"
    fi
    # The pins are complete, so nothing has to be resolved. Resolving would even fail when a package is pinned with an
    # extra, required without it, and has a newer version.
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
        --no-deps --require-hashes -r "requirements/$1.txt"
    # Without byte code, every command would compile thousands of files again.
    "$environment/bin/python" -m compileall -q "$environment/lib" >/dev/null || true
    # Keeps Git from listing an environment in somebody's project.
    echo '*' >"$environment/.gitignore"
    echo "$pins" >"$environment/.$1-pins"
}

# Prints the caller's Python (of the active environment, or the first on the PATH) if it has the packages that
# requirements/$1.in names.
find_equipped_python() {
    for candidate in ${VIRTUAL_ENV:+"$VIRTUAL_ENV/bin/python"} python3 python; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
            "$candidate" "$root/scripts/has_requirements.py" "$root/requirements/$1.in" 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

# `run_module report lead_scoring.report ...` runs a module of the project at $root with the packages pinned in
# requirements/report.txt. The current folder does not change, so that the caller's relative paths stay valid.
# If this project is installed as a package, `dbt deps` empties its folder, and would delete an environment in it. So
# the caller's own Python runs the module, if it has all the packages in any version. Otherwise an environment next to
# the caller's dbt_packages does.
run_module() {
    requirements=$1 module=$2
    shift 2
    python=
    environment=$root/.venv
    instead=
    case $root in
    */dbt_packages/*)
        python=$(find_equipped_python "$requirements")
        environment=${root%%/dbt_packages/*}/.venv-lead-scoring
        instead="To use your own environment instead, activate one that has the packages in requirements/$requirements.in."
        ;;
    esac
    if [ -z "$python" ]; then
        (cd "$root" && set_up "$requirements" "$environment" "$instead")
        python=$environment/bin/python
    fi
    PYTHONPATH=$root${PYTHONPATH:+:$PYTHONPATH} exec "$python" -m "$module" "$@"
}
