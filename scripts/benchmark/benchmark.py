"""Compare scoring with the weights table, and metrics in SQL, with a lower limit and with alternatives.

dbt renders the project's own SQL. Everything except the page of results stays in a temporary folder.
"""

import argparse
import os
import tempfile
from pathlib import Path

import contenders
import duckdb
import measure
import project
import report


def main():
    arguments = parse_arguments()
    with tempfile.TemporaryDirectory(prefix="lead_scoring_benchmark_") as name:
        folder = Path(name)
        (folder / "dbt").mkdir()
        renderer = project.Renderer(folder / "dbt")
        with duckdb.connect(folder / project.DATABASE_NAME, config={"threads": os.cpu_count()}) as connection:
            measure.log(f"drawing {arguments.rows} leads")
            project.create_leads(connection, arguments.rows)
            pipeline = project.train(connection, renderer)
            scoring = measure_scoring(connection, renderer, pipeline, arguments)
            contenders.create_predictions(connection, scoring[0])
            metrics = measure_metrics(connection, renderer, arguments)
    print(report.write(arguments.output, arguments.rows, arguments.repeats, scoring, metrics))


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=positive, default=10_000_000, help="leads to score (default: 10 million)")
    parser.add_argument("--repeats", type=positive, default=5, help="timed rounds (default: 5)")
    parser.add_argument(
        "--output",
        type=Path,
        default=project.ROOT / "docs" / "benchmarks.md",
        help="file to write (default: the project's docs/benchmarks.md)",
    )
    return parser.parse_args()


def positive(text):
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def measure_scoring(connection, renderer, pipeline, arguments):
    ways = contenders.scoring(connection, renderer, pipeline)
    difference = measure.check_scores(connection, ways, contenders.WEIGHTS, arguments.rows)
    return ways, measure.time_in_turns(connection, ways, arguments.repeats), difference


def measure_metrics(connection, renderer, arguments):
    ways = contenders.metrics(connection, renderer)
    difference = measure.check_metrics(ways)
    return ways, measure.time_in_turns(connection, ways, arguments.repeats), difference


if __name__ == "__main__":
    main()
