"""The lineage site: dbt's docs page and a page with the lineage of columns. Both open from a file, without a
network."""
