"""Let one process of a test run make the things that several processes need."""

import fcntl
import shutil


class Once:
    """Folders that the first process fills; every process gets its own copy.

    DuckDB allows only one process at a time to write a file, and dbt writes into its target folder. So processes cannot
    share them, but a copy takes only a moment.
    """

    def __init__(self, shared, own):
        """Arguments: the folder of all processes, and a function of this process that makes a named, empty folder."""
        self.shared = shared
        self.own = own

    def copy(self, name, make):
        """A copy of the folder that `make(folder)` has filled."""
        original = self.shared / f"once_{name}"
        with (self.shared / f"once_{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = original / ".done"
            if not done.exists():
                shutil.rmtree(original, ignore_errors=True)
                original.mkdir()
                make(original)
                done.touch()
        return shutil.copytree(original, self.own(name), symlinks=True, dirs_exist_ok=True)
