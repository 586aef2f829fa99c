"""Compare the contenders' results, then time the contenders in turns."""

import gc
import random
import statistics
import sys
import time

from contenders import OUTPUT

TOLERANCE = 1e-9


def log(message):
    print(message, file=sys.stderr, flush=True)


def start_afresh(connection):
    """Clean up, so that no contender has to clean up after another."""
    connection.execute(f"drop table if exists {OUTPUT}")
    connection.execute("checkpoint")
    gc.collect()


def check_scores(connection, contenders, reference, rows):
    """Run every contender once, also as a warm-up, and compare its probabilities with those of the reference.

    Returns:
        The largest difference in any row. Raises an error if it is above TOLERANCE or if a row is missing.
    """
    largest = 0.0
    connection.execute("create table expected (lead_id bigint, probability double)")
    for contender in sorted(contenders, key=lambda contender: contender.name != reference):
        log(f"checking: {contender.name}")
        start_afresh(connection)
        contender.run()
        if contender.probability is None:
            continue
        if contender.name == reference:
            connection.execute(f'insert into expected select lead_id, "{contender.probability}" from {OUTPUT}')
        [(matched, difference)] = connection.execute(
            f'select count(abs("{contender.probability}" - probability)), '
            f'max(abs("{contender.probability}" - probability)) from {OUTPUT} inner join expected using (lead_id)'
        ).fetchall()
        if matched != rows or not difference <= TOLERANCE:
            raise RuntimeError(
                f"{contender.name}: {matched} of {rows} leads have a probability to compare with that of {reference}; "
                f"the largest difference is {difference}, but must be at most {TOLERANCE}."
            )
        largest = max(largest, difference)
    connection.execute("drop table expected")
    start_afresh(connection)
    return largest


def check_metrics(contenders):
    """Run every contender once, also as a warm-up, and compare the metrics that all of them have.

    Returns:
        The largest difference. Raises an error if it is above TOLERANCE.
    """
    log("checking: metrics")
    results = [contender.run() for contender in contenders]
    shared = set.intersection(*(set(result) for result in results))
    largest = max(max(r[name] for r in results) - min(r[name] for r in results) for name in shared)
    if not largest <= TOLERANCE:
        raise RuntimeError(f"The metrics differ by {largest}, but must be at most {TOLERANCE}: {results}")
    return largest


def time_in_turns(connection, contenders, rounds):
    """Time every contender once per round, in a new order each round, so that a slow minute affects all equally.

    Returns:
        The seconds of each round, by the contender's name.
    """
    order = random.Random(0)
    seconds = {contender.name: [] for contender in contenders}
    for number in range(1, rounds + 1):
        log(f"timing: round {number} of {rounds}")
        for contender in order.sample(contenders, len(contenders)):
            start_afresh(connection)
            started = time.perf_counter()
            contender.run()
            seconds[contender.name].append(time.perf_counter() - started)
    start_afresh(connection)
    return seconds


def ratio(seconds, name, base):
    """Return the median over the rounds of its time as a multiple of that of `base`."""
    return statistics.median(a / b for a, b in zip(seconds[name], seconds[base], strict=True))
