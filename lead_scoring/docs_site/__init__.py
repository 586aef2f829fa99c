"""The lineage site: dbt's docs page and a page with the lineage of columns. Both work from a file, without network."""
