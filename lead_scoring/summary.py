"""Print the results of the last build: the end of `scripts/build`."""

import click

from lead_scoring import tables
from lead_scoring.database import PLAIN_SCORING, default_path, open_build


def main():
    try:
        with open_build(default_path(), scoring=PLAIN_SCORING) as build:
            sections = {
                "The approaches on the validation leads": tables.metrics_table(build, "simple"),
                "The weights (absolute values sum to 1)": tables.weights_table(build, "simple"),
                "The five best leads": tables.best_leads_table(build, "simple"),
            }
    except click.ClickException as error:
        print(f"\nNo summary: {error.message}")
        return
    for title, table in sections.items():
        print(f"\n{title}\n\n{table}")
    print(f"\nDatabase: {default_path()}")
    print("Next:     scripts/report, scripts/notebook, scripts/docs, scripts/export")


if __name__ == "__main__":
    main()
