"""The outputs of a build: the page, the exports and the summary. Also training on two files.

All of it reads the database that `dbt build` wrote; nothing here learns or scores.
"""
