"""`scripts/notebook`: the notebook, run on a build and written as a page."""
