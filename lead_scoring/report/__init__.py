"""The report: one HTML page with the weights and metrics of a build. The notebook uses its charts too."""
