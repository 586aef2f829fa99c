"""Write the results of the benchmark, with the machine, as a Markdown page."""

import os
import platform
import statistics
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import contenders as c
from measure import ratio
from tabulate import tabulate


@dataclass(frozen=True)
class Target:
    """A limit for the time of one contender, as a multiple of another's."""

    text: str
    name: str
    base: str
    at_most: float = float("inf")
    at_least: float = 0

    def row(self, seconds):
        measured = ratio(seconds, self.name, self.base)
        return [self.text, f"{measured:.2f}", "yes" if self.at_least <= measured <= self.at_most else "no"]


SCORING_TARGETS = [
    Target("the probability takes at most 1.3 times as long as the limit", c.WEIGHTS, c.LIMIT, at_most=1.3),
    Target("all of `scored_leads` takes at most 3 times as long as the limit", c.SCORED_LEADS, c.LIMIT, at_most=3),
    Target("orbital takes at least twice as long as the weights table", c.ORBITAL, c.WEIGHTS, at_least=2),
    Target("the same, orbital optimized: the probability only", c.ORBITAL_PROBABILITY, c.WEIGHTS, at_least=2),
    Target("scikit-learn takes at least five times as long as the weights table", c.SKLEARN, c.WEIGHTS, at_least=5),
    Target("the same, scikit-learn optimized: in chunks", c.SKLEARN_CHUNKS, c.WEIGHTS, at_least=5),
]
METRICS_TARGETS = [
    Target(
        "metrics in scikit-learn take at least 1.5 times as long as in SQL",
        c.METRICS_SKLEARN,
        c.METRICS_SQL,
        at_least=1.5,
    ),
]

PAGE = """\
# Benchmarks

Written by `scripts/benchmark/run --rows {rows} --repeats {repeats}`; every number on this page is from that run.

{machine}

All contenders work on the same DuckDB file with {threads} threads. Each is run once to warm up and to check its result,
then {repeats} times, in turns. Seconds are medians over the rounds; a ratio is the median of the rounds' ratios.

## Scoring {rows:,} leads

{features} features, the distributions of the demo's seeds, weights fitted by the project's own training code. The
alternatives use the same pipeline: mean imputation, standardization, logistic regression. Each contender writes a table
with one row per lead. The probabilities of all but the two limits agree to {score_difference:.0e} in every row.

{scoring_table}

{scoring_list}

## Metrics of {rows:,} predictions

Labels and probabilities are in a table. The values agree to {metrics_difference:.0e}.

{metrics_table}

{metrics_list}

## Targets

{targets_table}
"""


def table(rows, headers, alignment):
    # Numbers are already formatted; tabulate would drop trailing zeros.
    return tabulate(rows, headers, tablefmt="pipe", colalign=alignment, disable_numparse=True)


def times_table(contenders, seconds, bases):
    rows = [
        [
            contender.name,
            f"{statistics.median(seconds[contender.name]):.2f}",
            *(f"{ratio(seconds, contender.name, base):.2f}" for base in bases),
        ]
        for contender in contenders
    ]
    headers = ["contender", "seconds", *(f"times the {base}" for base in bases)]
    return table(rows, headers, ["left"] + ["right"] * (1 + len(bases)))


def description_list(contenders):
    return "\n".join(f"- **{contender.name}**: {contender.description}" for contender in contenders)


def machine():
    packages = ["duckdb", "dbt-core", "dbt-duckdb", "scikit-learn", "numpy", "pandas", "orbital"]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    rows = [
        ["processor", f"{processor()}, {os.cpu_count()} cores"],
        ["memory", f"{memory:.0f} GiB"],
        ["operating system", operating_system()],
        ["Python", platform.python_version()],
        *([package, version(package)] for package in packages),
    ]
    return table(rows, ["machine", ""], ["left", "left"])


def processor():
    """Return the processor's model name; `platform` knows only its architecture on Linux."""
    information = Path("/proc/cpuinfo")
    for line in information.read_text().splitlines() if information.exists() else []:
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def operating_system():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform()


def write(path, rows, repeats, scoring, metrics):
    """Write the page.

    Args:
        path: file to write.
        rows: number of leads.
        repeats: number of timed rounds.
        scoring: contenders, seconds of each round by name, largest difference between their results.
        metrics: the same for the metrics.
    """
    contenders, seconds, score_difference = scoring
    metrics_contenders, metrics_seconds, metrics_difference = metrics
    targets = [target.row(seconds) for target in SCORING_TARGETS]
    targets += [target.row(metrics_seconds) for target in METRICS_TARGETS]
    page = PAGE.format(
        rows=rows,
        repeats=repeats,
        threads=os.cpu_count(),
        machine=machine(),
        features=len(c.FEATURES),
        score_difference=score_difference,
        scoring_table=times_table(contenders, seconds, [c.LIMIT, c.WEIGHTS]),
        scoring_list=description_list(contenders),
        metrics_difference=metrics_difference,
        metrics_table=times_table(metrics_contenders, metrics_seconds, [c.METRICS_SQL]),
        metrics_list=description_list(metrics_contenders),
        targets_table=table(targets, ["target", "measured", "met"], ["left", "right", "left"]),
    )
    path.write_text(page, encoding="utf-8")
    return page
