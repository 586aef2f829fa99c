"""The macros around a training, on their own: on tables that no model of this project made."""

import numpy as np
import pandas as pd
import pytest
from support.macros import result_of

pytestmark = pytest.mark.quick

FEATURES = "['age', {'name': 'Lead Source', 'type': 'categorical'}]"


@pytest.fixture
def leads(duck):
    random = np.random.default_rng(3)
    frame = pd.DataFrame({
        "id": np.arange(300),
        "age": np.where(random.random(300) < 0.2, np.nan, random.integers(18, 80, 300)),
        "Lead Source": random.choice(["web", "fair", "it's odd", None], 300, p=[0.7, 0.2, 0.03, 0.07]),
        "won": random.random(300) < 0.3,
    })  # fmt: skip
    duck.register("leads", frame)
    return frame


def test_labelled_leads_are_id_label_and_features_in_order(duck, render, leads):
    made = result_of(
        duck, render, f"labelled_leads('leads', id='id', label='won', features={FEATURES}, where='id >= 100')", "id"
    )
    assert list(made) == ["id", "won", "age", "Lead Source"]
    expected = leads[leads["id"] >= 100].reset_index(drop=True)
    assert (made["won"] == expected["won"].astype(int)).all()
    pd.testing.assert_series_equal(made["age"], expected["age"])
    assert (made["Lead Source"] == expected["Lead Source"].fillna("(missing)")).all()


@pytest.mark.parametrize("minimum", [1, 25, 1000])
def test_categories_are_counted_and_folded(duck, render, leads, minimum):
    made = result_of(
        duck,
        render,
        f"training_categories('leads', features={FEATURES}, label='won', min_category_count={minimum})",
        "category",
    ).set_index("category")
    counted = leads.groupby(leads["Lead Source"].fillna("(missing)"))["won"].agg(["size", "sum", "mean"])
    assert made["leads"].to_dict() == counted["size"].to_dict()
    assert made["conversions"].to_dict() == counted["sum"].to_dict()
    np.testing.assert_allclose(made["conversion_rate"], counted.loc[made.index, "mean"], atol=1e-15)
    for category, row in made.iterrows():
        assert row["weights_category"] == ("(infrequent)" if row["leads"] < minimum else category)


def test_unseen_categories_are_those_that_training_lacks(duck, render, leads):
    duck.sql("""create table categories as select * from (values ('Lead Source', 'web'), ('Lead Source', '(missing)'))
        as listed (feature, category)""")
    # A feature that was not in training, or was numeric there, has no new categories.
    features = FEATURES.replace("'age'", "{'name': 'age', 'type': 'categorical'}")
    made = result_of(
        duck, render, f"unseen_categories('leads', categories='categories', features={features})", "category"
    ).set_index("category")
    counted = leads["Lead Source"].value_counts()
    assert made["leads"].to_dict() == {name: counted[name] for name in ("fair", "it's odd")}
    np.testing.assert_allclose(made["share_of_leads"], made["leads"] / 300, atol=1e-15)


def test_weights_are_shares_of_the_absolute_coefficients(duck, render):
    frame = pd.DataFrame({
        "model_version": "v1", "feature": ["a", "b", "c"], "category": [None, None, "x"],
        "coefficient": [0.5, -1.5, 2.0], "mean": [1.0, 2.0, 0.0], "scale": [2.0, 4.0, 1.0], "intercept": -1.0,
        "trained_at": pd.Timestamp("2026-01-31"),
    })  # fmt: skip
    duck.register("coefficients", frame)
    made = result_of(duck, render, "normalized_weights('coefficients')", "feature")
    np.testing.assert_allclose(made["weight"], [0.125, -0.375, 0.5], atol=1e-15)
    np.testing.assert_allclose(made["raw_weight"], [0.25, -0.375, 2.0], atol=1e-15)
    duck.register("coefficients", frame.assign(coefficient=0.0))
    assert (result_of(duck, render, "normalized_weights('coefficients')", "feature")["weight"] == 0).all()


def test_a_training_run_says_what_it_was_told_and_counts_the_rest(duck, render, leads):
    older = leads[leads["age"] > 50]
    duck.register("older", older)
    duck.sql(
        "create table weights as select 'v1' as model_version, timestamp '2026-01-31' as trained_at, 'age' as feature"
    )
    call = (
        "training_run(weights='weights', training_leads='leads', validation_leads='older', label='won', c=0.3, "
        "min_category_count=5, facts={'trainer': \"it's sql\", 'is_demo': false, 'split': none}, "
        "validation_fraction=0.25)"
    )
    row = result_of(duck, render, call, "1").iloc[0]
    assert (row["model_version"], row["trainer"], row["is_demo"], row["c"]) == ("v1", "it's sql", False, 0.3)
    assert pd.isna(row["split"])
    assert (row["features"], row["weights"], row["min_category_count"], row["validation_fraction"]) == (1, 1, 5, 0.25)
    assert not row["is_c_cross_validated"]
    for role, of in {"training": leads, "validation": older}.items():
        assert (row[f"{role}_leads"], row[f"{role}_conversions"]) == (len(of), of["won"].sum())
