"""What is made of a build: the page, the exports, the summary; and training on two files.

All of it reads the database that `dbt build` wrote; none of it learns or scores by itself.
"""
