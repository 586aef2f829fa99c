"""The macros that explain and sort scores, on their own: on tables that no model of this project made."""

import numpy as np
import pandas as pd
import pytest
from scipy.special import expit
from support.macros import result_of

pytestmark = pytest.mark.quick

FEATURES = "['age', {'name': 'visits', 'type': 'numeric'}, {'name': 'country', 'type': 'categorical'}]"
ARGUMENTS = f"leads='leads', weights='weights', features={FEATURES}, id='Lead No', categories='categories'"


@pytest.fixture
def tables(duck):
    """Leads with missing values and an unseen category, weights with a folded one, and the expected logits."""
    random = np.random.default_rng(7)
    countries = random.choice(["NL", "BE", "LU", "XX", None], 400, p=[0.4, 0.3, 0.1, 0.1, 0.1])
    leads = pd.DataFrame({
        "Lead No": np.arange(400),
        "age": np.where(random.random(400) < 0.1, np.nan, random.normal(40, 12, 400)),
        "visits": random.integers(0, 30, 400).astype(float),
        "country": countries,
        "won": random.random(400) < 0.4,
    })  # fmt: skip
    weights = pd.DataFrame({
        "feature": ["age", "visits", "country", "country", "country", "country"],
        "category": [None, None, "NL", "BE", "(infrequent)", "(missing)"],
        "coefficient": [0.5, -0.9, 0.4, -0.2, 0.7, -0.6],
        "mean": [40.0, 14.0, 0.0, 0.0, 0.0, 0.0],
        "scale": [12.0, 8.5, 1.0, 1.0, 1.0, 1.0],
    })  # fmt: skip
    weights["raw_weight"] = weights["coefficient"] / weights["scale"]
    weights = weights.assign(model_version="v1", intercept=-0.3)
    categories = pd.DataFrame({
        "feature": "country",
        "category": ["NL", "BE", "LU", "(missing)"],
        "weights_category": ["NL", "BE", "(infrequent)", "(missing)"],
        "leads": [500, 300, 20, 80],
    })  # fmt: skip
    for name, frame in {"leads": leads, "weights": weights, "categories": categories}.items():
        duck.register(name, frame)
    by_category = {"NL": 0.4, "BE": -0.2, "LU": 0.7, None: -0.6, "XX": 0.0}
    contributions = pd.DataFrame({
        "age": ((leads["age"] - 40) * 0.5 / 12).fillna(0),
        "visits": (leads["visits"] - 14) * -0.9 / 8.5,
        "country": [by_category[country] for country in countries],
    })  # fmt: skip
    average = (500 * 0.4 + 300 * -0.2 + 20 * 0.7 + 80 * -0.6) / 900
    return leads, contributions, average


def test_contributions_are_the_terms_of_the_logit(duck, render, tables):
    leads, expected, average = tables
    made = result_of(duck, render, f"score_contributions({ARGUMENTS})", '"Lead No", feature')
    assert len(made) == 3 * len(leads)
    by_feature = made.pivot(index="Lead No", columns="feature", values="contribution")[list(expected)]
    np.testing.assert_allclose(by_feature, expected, atol=1e-12)
    averages = made.groupby("feature")["average_contribution"].agg(["min", "max"])
    np.testing.assert_allclose(averages.loc[["age", "visits"]], 0)
    np.testing.assert_allclose(averages.loc["country"], average, atol=1e-15)
    scored = result_of(duck, render, f"score_leads({ARGUMENTS})", '"Lead No"')
    logit = by_feature.sum(axis=1) + made.groupby("Lead No")["intercept"].max()
    np.testing.assert_allclose(expit(logit), scored["conversion_probability"], atol=1e-12)


@pytest.mark.parametrize("reasons", [1, 2, 3])
def test_reasons_are_the_largest_distances_from_the_average(duck, render, tables, reasons):
    leads, contributions, average = tables
    distances = contributions.assign(country=contributions["country"] - average)
    made = result_of(duck, render, f"score_reasons({ARGUMENTS}, reasons={reasons})", '"Lead No"')
    order = distances.abs().to_numpy().argsort(axis=1)[:, ::-1]
    for place in range(reasons):
        expected = distances.to_numpy()[np.arange(len(leads)), order[:, place]]
        np.testing.assert_allclose(made[f"reason_{place + 1}_contribution"].fillna(0), expected, atol=1e-12)
        effects = np.where(expected > 0, "raises", "lowers")
        assert (made[f"reason_{place + 1}_effect"].fillna("none") == np.where(expected == 0, "none", effects)).all()
        features = np.array(list(distances))[order[:, place]]
        matters = expected != 0
        assert list(made.loc[matters, f"reason_{place + 1}_feature"]) == list(features[matters])
        assert made.loc[~matters, [f"reason_{place + 1}", f"reason_{place + 1}_feature"]].isna().all(axis=None)
        for text, feature, lead in zip(made[f"reason_{place + 1}"], features, leads.itertuples(), strict=True):
            if isinstance(text, str) and feature != "country":
                assert text.startswith(f"{feature} = ")
                assert float(text.removeprefix(f"{feature} = ")) == round(getattr(lead, feature), 4)
    unseen = made.loc[leads["country"] == "XX", "reason_1"]
    assert set(unseen[unseen.str.startswith("country").fillna(False)]) <= {"country = XX (unseen)"}
    assert f"reason_{reasons + 1}" not in made


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("7", "7"), ("0", "0"), ("-0.0", "0"), ("-12", "-12"), ("0.5", "0.5"), ("-0.25", "-0.25"), ("100", "100"),
        ("0.1 + 0.2", "0.3"), ("1/3", "0.3333"), ("2/3", "0.6667"), ("0.0004", "0.0004"),
        ("1234567.125", "1234567.125"), ("10.1", "10.1"), ("99999999999999", "99999999999999"),
        # Too large for a decimal, so in the engine's own format.
        ("1e14", "100000000000000.0"), ("-1e150", "-1e+150"), ("0.00001", "1e-05"), ("'nan'", "nan"), ("null", None),
    ],
)  # fmt: skip
def test_a_number_is_written_as_people_write_it(duck, render, number, text):
    written = render("{{ lead_scoring._number_text('number') }}")
    query = f"select {written} from (select cast({number} as double) as number)"
    assert duck.execute(query).fetchall() == [(text,)]


@pytest.mark.parametrize("macro", ["score_contributions", "score_reasons"])
def test_a_categorical_feature_needs_the_categories(render, macro):
    message = f'{macro}: feature "country" is categorical; pass as categories the result of'
    with pytest.raises(AssertionError, match=message):
        render(f"{{{{ lead_scoring.{macro}(leads='leads', weights='weights', features={FEATURES}) }}}}")


@pytest.mark.parametrize(
    ("shares", "last"),
    [
        ({"hot": 0.15, "it's warm": 0.35, "cold": 0.5}, [60, 200]),
        # With 400 leads these are 60.4 and 199.6, rounded to the nearest number of leads.
        ({"hot": 0.151, "it's warm": 0.348, "cold": 0.501}, [60, 200]),
        # Less than half a lead: a band holds at least one.
        ({"hot": 0.001, "cold": 0.999}, [1]),
    ],
)
def test_bands_begin_at_the_score_of_the_last_lead_of_their_share(duck, render, tables, shares, last):
    leads, _, _ = tables
    scored = result_of(duck, render, f"score_leads({ARGUMENTS})", '"Lead No"').assign(won=leads["won"].astype(int))
    made = result_of(duck, render, f"score_bands({ARGUMENTS}, label='won', shares={shares})", "band_position")
    best_first = np.sort(scored["lead_score"])[::-1]
    assert list(made["min_lead_score"])[:-1] == [best_first[place - 1] for place in last]
    assert pd.isna(made["min_lead_score"].iloc[-1])
    cutoffs = [np.inf, *made["min_lead_score"][:-1], -np.inf]
    bands = pd.cut(-scored["lead_score"], [-np.inf, *(-cutoff for cutoff in cutoffs[1:])], labels=list(shares))
    by_band = scored.groupby(bands, observed=False)
    counted = by_band["won"].agg(["size", "sum"])
    assert list(made["validation_leads"]) == list(counted["size"])
    assert list(made["validation_conversions"]) == list(counted["sum"])
    np.testing.assert_allclose(made["conversion_rate"], counted["sum"] / counted["size"], atol=1e-15)
    expected = by_band["conversion_probability"].mean()
    np.testing.assert_allclose(made["mean_conversion_probability"], expected, rtol=0, atol=1e-12)


def test_ranks_follow_the_score_and_then_the_id(duck, render):
    duck.sql("""
        create table scores as
        select 100 - i as "Lead No", (i % 4)::double as lead_score, 0.5 as conversion_probability, 50 as score,
            'A' as score_band, 'v1' as model_version, i as owner, timestamp '2026-01-31' as scored_at
        from range(12) as listed (i)
    """)
    made = result_of(duck, render, "rank_leads('scores', id='Lead No', passthrough=['owner'])", "lead_rank")
    expected = made.sort_values(["lead_score", "Lead No"], ascending=[False, True], ignore_index=True)
    pd.testing.assert_frame_equal(made, expected)
    assert list(made["lead_rank"]) == list(range(1, 13))


def test_equal_weights_average_the_scaled_features(duck, render, tables):
    leads, _, _ = tables
    features = (
        "[{'name': 'age', 'min': 20, 'max': 60, 'direction': 'lower_is_better'}, 'visits', "
        "{'name': 'country', 'type': 'categorical'}]"
    )
    made = result_of(
        duck, render, f"equal_weights('leads', training_leads='leads', features={features}, id='Lead No')", '"Lead No"'
    )
    age = 1 - ((leads["age"] - 20) / 40).clip(0, 1).fillna(0.5)
    visits = (leads["visits"] - leads["visits"].min()) / (leads["visits"].max() - leads["visits"].min())
    np.testing.assert_allclose(made["probability"], (age + visits) / 2, atol=1e-12)


def test_validation_scores_stack_the_approaches(duck, render, tables):
    leads, _, _ = tables
    duck.register("forest", pd.DataFrame({"Lead No": leads["Lead No"], "probability": 0.25}))
    made = result_of(
        duck,
        render,
        f"validation_scores({ARGUMENTS}, training_leads='leads', label='won', predictions={{'forest': 'forest'}})",
        'approach, "Lead No"',
    )
    assert made.groupby("approach").size().to_dict() == {
        "equal_weights": 400,
        "forest": 400,
        "logistic_regression": 400,
    }
    assert (made["label"].to_numpy() == np.tile(leads["won"].astype(int), 3)).all()
    scored = result_of(duck, render, f"score_leads({ARGUMENTS})", '"Lead No"')
    learned = made.loc[made["approach"] == "logistic_regression", "probability"]
    np.testing.assert_array_equal(learned, scored["conversion_probability"])


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (f"score_reasons({ARGUMENTS}, reasons=0)", "score_reasons: reasons must be a whole number of reasons, 1 to 20"),
        (
            f"score_reasons({ARGUMENTS}, reasons='3')",
            'reasons must be a whole number of reasons, 1 to 20.* it is set to "3"',
        ),
        (
            f"score_bands({ARGUMENTS}, label='won', shares={{'A': 0.2, 'B': 0.2}})",
            "score_bands: shares must map two or more",
        ),
        (
            f"score_bands({ARGUMENTS}, label='won', shares=none)",
            "score_bands: shares must map two or more.* set to null",
        ),
        (f"score_leads({ARGUMENTS}, passthrough=['age', 'AGE'])", 'score_leads: .* the column "AGE" twice'),
        (f"score_leads({ARGUMENTS}, passthrough='Lead No')", 'score_leads: .* the column "Lead No" twice'),
        ("rank_leads('scores', passthrough=['score'])", 'rank_leads: the name "score" is reserved for a column'),
        (
            f"validation_scores({ARGUMENTS}, training_leads='l', label='won', predictions={{'equal_weights': 0}})",
            "validation_scores: predictions must map names of further approaches to relations; equal_weights",
        ),
        (
            "training_categories('leads', features=['x'], label='y', min_category_count=none)",
            "must be a whole number of leads",
        ),
        (
            "feature_profile('leads', features=['lead_scoring_fold'], label='y')",
            "reserved for a column of the macro",
        ),
        ("roc_curve('scores', group_by=['s', 'S'])", 'group_by names the column "S" twice'),
        ("classification_metrics('scores', threshold=true)", "threshold must be a number; it is set to true"),
    ],
)
def test_arguments_that_cannot_be_meant_are_refused(render, call, complaint):
    with pytest.raises(AssertionError, match=complaint):
        render(f"{{{{ lead_scoring.{call} }}}}")


def test_a_change_of_scores_reads_what_it_was_given(duck, render, tables):
    """Also if the table of earlier scores has the name of a CTE of the macro."""
    scores = render("{{ lead_scoring.score_leads(" + ARGUMENTS + ") }}")
    duck.sql(f"""create table scored as
        select made.*, leads.age, leads.visits, leads.country from ({scores}) as made join leads using ("Lead No")""")
    duck.sql("create table rescored as select * replace (score + 7 as score) from scored")
    features = f"features={FEATURES}, id='Lead No', categories_before='categories'"
    call = f"score_change('rescored', 'scored', weights_before='weights', {features})"
    made = result_of(duck, render, call, '"Lead No"')
    assert (made["score_change"] == -7).all()
