"""Whether this Python has what a file of requirements names, in any version: `python has_requirements.py report.in`.

Run by scripts/environment.sh with a Python that may lack everything, so it needs nothing but the standard library.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def names(path):
    """The packages that a file of requirements and those it includes name."""
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
