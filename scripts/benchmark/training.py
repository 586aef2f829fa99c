"""Measure time and memory of training, with scikit-learn and in SQL, on the same leads in one run.

Each training is a separate process, so that its peak memory can be measured. Data stay in a temporary folder.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import project
import report
import training_project
from measure import log

TOLERANCE = 1e-6
PAGE = """\
# Benchmark of training

Written by `{command}`; every number on this page is from that run.

{machine}

Leads with the distributions of the demo's seeds, {features} features, in a table of a DuckDB file; {threads} threads.
**scikit-learn** is the path of the model `lead_scoring_sklearn_weights`: fetch the leads, scale, fit, check the
optimum, make the table of weights. **SQL** is the materialization `logistic_regression`, run by dbt. Seconds are those
of the model, without the start of Python and dbt; memory is the peak of the whole process. Medians of {repeats}
runs, in turns, each in a new process; a ratio is the median of the rounds' ratios.

{comparison}

The coefficients of both agree to {difference:.0e}.

## In SQL, with at most {memory_limit} of memory for DuckDB

One run each.

{growth}
"""


def main():
    arguments = parse_arguments()
    sizes = sorted({*arguments.rows, *arguments.large_rows})
    compared, grown, difference = [], [], 0.0
    for rows in sizes:
        with tempfile.TemporaryDirectory(prefix="lead_scoring_benchmark_") as name:
            folder = Path(name)
            with duckdb.connect(folder / project.DATABASE_NAME) as connection:
                log(f"drawing {rows} leads")
                project.create_leads(connection, rows)
            if rows in arguments.rows:
                rounds = [
                    {trainer: run(trainer, folder) for trainer in ("sklearn", "sql")} for _ in range(arguments.repeats)
                ]
                compared.append((rows, rounds))
                difference = max(difference, *(largest_difference(outcome) for outcome in rounds))
            if rows in arguments.large_rows:
                grown.append((rows, run("sql", folder, arguments.memory_limit)))
    page = PAGE.format(
        command=" ".join(["scripts/benchmark/run_training", *sys.argv[1:]]),
        machine=report.machine(),
        features=len(project.FEATURES),
        threads=os.cpu_count(),
        repeats=arguments.repeats,
        comparison=comparison_table(compared),
        difference=difference,
        memory_limit=arguments.memory_limit,
        growth=growth_table(grown),
    )
    arguments.output.write_text(page, encoding="utf-8")
    print(page)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sizes = {"type": int, "nargs": "*", "metavar": "ROWS"}
    parser.add_argument("--rows", **sizes, default=[1_000_000, 10_000_000], help="sizes to compare (1 and 10 million)")
    parser.add_argument(
        "--large-rows",
        **sizes,
        default=[1_000_000, 10_000_000, 100_000_000],
        help="sizes to train in SQL with little memory (1, 10 and 100 million)",
    )
    parser.add_argument("--memory-limit", default="2GB", help="DuckDB's memory_limit there (2GB)")
    parser.add_argument("--repeats", type=int, default=3, help="rounds of the comparison (3)")
    parser.add_argument("--output", type=Path, default=project.ROOT / "docs" / "benchmarks-training.md")
    return parser.parse_args()


def run(trainer, folder, memory_limit=None):
    """Train once in a separate process.

    Returns:
        A map: seconds of the training, peak_megabytes of the process, coefficients by feature; with SQL, iterations.
    """
    log(f"training: {trainer}{f' with {memory_limit}' if memory_limit else ''}")
    training_project.write(folder, memory_limit)
    command = [sys.executable, Path(__file__).with_name("train_once.py"), trainer, folder]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(ended.stdout.splitlines()[-1])


def largest_difference(outcome):
    """Return the largest difference between the trainers' coefficients. Raises an error if it is above TOLERANCE."""
    first, second = (outcome[trainer]["coefficients"] for trainer in ("sklearn", "sql"))
    difference = max(abs(first[feature] - second[feature]) for feature in first.keys() | second.keys())
    if not difference <= TOLERANCE:
        raise RuntimeError(f"The coefficients differ by {difference}, but must be at most {TOLERANCE}: {outcome}")
    return difference


def comparison_table(compared):
    rows = []
    for leads, rounds in compared:
        for measure, unit, target in (("seconds", "s", 1 / 2), ("peak_megabytes", "MB", 1 / 4)):
            median = {trainer: statistics.median(r[trainer][measure] for r in rounds) for trainer in ("sklearn", "sql")}
            ratio = statistics.median(r["sql"][measure] / r["sklearn"][measure] for r in rounds)
            met = "yes" if ratio <= target else "no"
            rows.append(
                [
                    f"{leads:,}",
                    "time" if unit == "s" else "peak of memory",
                    *(f"{median[trainer]:,.1f} {unit}" for trainer in ("sklearn", "sql")),
                    f"{ratio:.2f}",
                    f"{target:.2f}",
                    met,
                ]
            )
    headers = ["leads", "", "scikit-learn", "SQL", "SQL / scikit-learn", "target", "met"]
    return report.table(rows, headers, ["right", "left", "right", "right", "right", "right", "left"])


def growth_table(grown):
    rows = [
        [
            f"{leads:,}",
            f"{outcome['seconds']:,.1f}",
            f"{1e6 * outcome['seconds'] / leads:.2f}",
            f"{outcome['peak_megabytes']:,.0f}",
            str(outcome["iterations"]["sample"]),
            str(outcome["iterations"]["coefficients"]),
        ]
        for leads, outcome in grown
    ]
    headers = ["leads", "seconds", "seconds per million", "peak MB", "passes over the sample", "passes over all leads"]
    return report.table(rows, headers, ["right"] * 6)


if __name__ == "__main__":
    main()
