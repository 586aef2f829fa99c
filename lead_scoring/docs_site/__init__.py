"""The lineage site: dbt's docs page, and the lineage of columns beside it. Both work from a file, with no network."""
