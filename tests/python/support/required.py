"""What some tests need and a user's machine may lack."""

import os

import pytest


def not_installed(package):
    """End a test that needs a program which is not there.

    Args:
        package: Debian's name of the package with the program.
    """
    missing(f"this test needs Debian's package {package}, which is not installed")


def missing(reason):
    """End a test that cannot run here.

    The README's test command has to pass on a machine with Python alone, so the test is skipped; where CI is set, as in
    .ci/run, which installs the programs, everything has to run, so it fails.

    Args:
        reason: what the test needs and is not there.
    """
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
