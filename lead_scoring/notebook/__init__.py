"""`scripts/notebook`: runs the notebook on a build and writes it as a page."""
