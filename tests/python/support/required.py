"""Programs that some tests need and a user's machine may lack."""

import os

import pytest


def not_installed(package):
    """End a test because a program is missing.

    Args:
        package: Debian's name of the package with the program.
    """
    missing(f"this test needs Debian's package {package}, which is not installed")


def missing(reason):
    """End a test that cannot run here.

    The README's test command must pass on a machine with only Python, so the test is skipped. If CI is set, as in
    .ci/run, which installs the programs, everything has to run, so the test fails.

    Args:
        reason: the missing requirement of the test.
    """
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
