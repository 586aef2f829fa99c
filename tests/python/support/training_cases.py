"""Leads that are hard to learn from, with the settings of each fit."""

import numpy as np
import pandas as pd
from support.harness import Project

LABEL = "Won?"
ROWS = 2000


def leads(rng, rows, columns, offset=-0.5):
    """Normal features and labels that follow them."""
    frame = pd.DataFrame(rng.normal(size=(rows, columns)), columns=[f"x{i}" for i in range(columns)])
    return label(frame, frame.to_numpy() @ rng.normal(size=columns) * 2 / np.sqrt(columns) + offset, rng)


def label(frame, logits, rng):
    return frame.assign(**{LABEL: (rng.random(len(frame)) < 1 / (1 + np.exp(-np.asarray(logits, float)))).astype(int)})


def categories(rng, rows):
    """Two numbers, one of them with missing values, and three categories: awkward names, rare ones, missing ones."""
    frame = leads(rng, rows, 2).drop(columns=LABEL)
    frame["x1"] = frame["x1"].where(rng.random(rows) < 0.8)
    shares = np.arange(1, 61) / np.arange(1, 61).sum()
    frame["source"] = rng.choice(["web", "größe", None, "it's", 'a "b"', ""], rows)
    frame["campaign"] = rng.choice([f"c{i}" for i in range(60)], rows, p=shares)
    frame["only"] = np.where(rng.random(rows) < 0.3, None, "x")
    return label(frame, frame["x0"] + (frame["source"] == "web") * 1.5 - (frame["campaign"] == "c3"), rng)


def cases():
    """Leads and settings, by the name of the model trained on them."""
    rng = np.random.default_rng(20261123)
    some = leads(rng, ROWS, 4)
    like = categories(rng, 6000)
    many = 250_000
    return {
        "plain": (some, {}),
        "strong_penalty": (some, {"c": 0.001}),
        "hardly_a_penalty": (some, {"c": 1e6}),
        "large_means": (some.assign(x2=1e9 + some["x2"], x3=some["x3"] * 1e-7), {}),
        "collinear": (some.assign(x4=some["x0"] + 1e-6 * rng.normal(size=ROWS), x5=some["x0"] + some["x1"]), {}),
        "identical_and_constant": (some.assign(x4=some["x0"], x5=0.1, x6=1e9), {}),
        "separable": (some.assign(**{LABEL: (some["x0"] > 0).astype(int)}), {"c": 1000.0}),
        "nearly_separable": (separated(some, rng), {"c": 1e4}),
        "separating_category": (
            some.assign(k=np.where(some[LABEL] == 1, "p", rng.choice(["q", "r"], ROWS))).drop(columns=["x3"]),
            {"c": 1e8},
        ),
        "rare_label": (leads(rng, 64_000, 10, offset=-6.6), {}),
        "balanced": (leads(rng, 20_000, 5, offset=-4.0), {"class_weight": "balanced"}),
        "boolean_label": (some.assign(**{LABEL: some[LABEL] == 1}), {}),
        "eighty_five_features": (leads(rng, 3000, 85), {}),
        "categories": (like, {}),
        "rare_categories": (like, {"min_category_count": 60}),
        "balanced_categories": (like, {"class_weight": "balanced", "c": 0.3}),
        "only_categories": (like.drop(columns=["x0", "x1"]), {}),
        "many_leads": (leads(rng, many, 5), {}),
        "many_leads_with_categories": (categories(rng, many), {}),
        "many_identical_leads": (
            label(
                pd.DataFrame({"x0": rng.integers(0, 5, many), "s": rng.choice(["p", "q"], many)}), [-1.0] * many, rng
            ),
            {},
        ),
        # Too few distinct leads for a sample, or for a value in it, so no number near the mean is known in advance.
        "many_leads_of_few_kinds": (few_kinds(rng, many), {}),
        "many_leads_without_a_value": (
            leads(rng, many, 2).assign(x2=np.where(np.arange(many) < 6, 1e9 + np.arange(many), np.nan)),
            {},
        ),
    }


def few_kinds(rng, rows):
    kinds = rng.integers(0, 3, rows)
    return label(pd.DataFrame({"x0": 1e9 + kinds}), kinds - 1.0, rng)


def separated(frame, rng):
    """A feature of 0 and 1; every lead with a 1 is a positive."""
    frame = frame.assign(x4=rng.integers(0, 2, len(frame)))
    return frame.assign(**{LABEL: frame[LABEL].where(frame["x4"] == 0, 1)})


CASES = cases()


def model(name, settings, features):
    meta = {"label": LABEL, "features": features} | settings
    return f"{{{{ config(materialized='logistic_regression', meta={meta}) }}}}\nselect * from main.leads_{name}"


def features_of(frame):
    return [column for column in frame if column != LABEL]


def trained_alone(folder, names):
    """A project that uses only the materialization, with a model for each of these cases."""
    models = {name: model(name, CASES[name][1], features_of(CASES[name][0])) for name in names}
    return Project.consumer(folder, models, {}, package_models={"+enabled": False})


def by_feature(weights):
    weights["category"] = weights["category"].where(weights["category"].notna(), None)
    return weights.set_index(["feature", "category"])
