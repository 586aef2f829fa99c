"""What several processes of a test run need is made by one of them."""

import fcntl
import shutil


class Once:
    """Folders that the first process to ask for them fills; every process gets a copy of its own.

    DuckDB lets a single process at a time write into a file, and dbt writes into the folder of its target: nobody can
    share them, and a copy takes a moment.
    """

    def __init__(self, shared, own):
        """Arguments: the folder of all processes, and this process's function that makes an empty one by its name."""
        self.shared = shared
        self.own = own

    def copy(self, name, make):
        """A copy of what `make(folder)` has put into an empty folder."""
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
