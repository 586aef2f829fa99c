"""Check that this Python has the packages of a requirements file, in any version.

Usage: has_requirements.py requirements/report.in

scripts/environment.sh runs it with a Python that may have no packages, so it uses only the standard library.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def names(path):
    """The packages in a requirements file and in the files that it includes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        requirement = line.partition("#")[0].strip()
        if requirement.startswith("-r "):
            yield from names(path.parent / requirement.removeprefix("-r ").strip())
        elif requirement:
            yield re.split(r"[\[=<>;]", requirement)[0]


def main():
    try:
        for name in names(Path(sys.argv[1])):
            version(name)
    except PackageNotFoundError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
