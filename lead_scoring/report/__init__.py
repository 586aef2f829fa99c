"""The report: one HTML page that shows what a build learned and measured. Its charts also serve the notebook."""
