"""The functions of the Python models, without dbt."""

import importlib.util
import sys
import warnings

import numpy as np
import pandas as pd
import pytest
from scipy.special import expit
from sklearn.datasets import make_classification
from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler
from support.harness import PROJECT

from lead_scoring.export.scoring_select import MISSING
from scripts.python_models.shared import FOLDS

pytestmark = pytest.mark.quick

FILES = sorted((PROJECT / "models").rglob("*.py"))


def load(name):
    path = next(path for path in FILES if path.stem == name)
    specification = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fitting():
    return load("lead_scoring_sklearn_weights")


@pytest.fixture(scope="module")
def data():
    features, labels = make_classification(500, 6, n_informative=4, flip_y=0.2, random_state=3)
    return pd.DataFrame(features, columns=list("abcdef")), labels


@pytest.fixture(scope="module")
def mixed(data):
    """Leads with numbers and two categorical features, one of them with rare categories."""
    features, labels = data
    rng = np.random.default_rng(7)
    colors = rng.choice(["red", "green", "(missing)"], len(features))
    cities = rng.choice([f"city {number}" for number in range(40)], len(features), p=np.arange(1, 41) / 820)
    return features.assign(color=colors, city=cities), labels


def fit(module, features, labels, c=1.0, class_weight="none", min_category_count=1):
    return module.make_classifier(features, c, class_weight, min_category_count).fit(features, labels)


def table(module, pipeline):
    return module.weights_table(pipeline, "v").set_index(["feature", "category"])


def test_read_leads_takes_the_frame_of_any_warehouse_and_sorts_by_id(fitting):
    frame = pd.DataFrame({"id": [3, 1, 2], "label": [True, False, True], "x": [3, None, 1]})

    class Frame:
        def __init__(self, method):
            setattr(self, method, lambda: frame)

    for given in (frame, Frame("df"), Frame("to_pandas"), Frame("toPandas")):
        ids, features, labels = fitting.read_leads(given)
        assert list(ids) == [1, 2, 3]
        assert ids.name == "id"
        assert list(labels) == [0, 1, 1]
        np.testing.assert_array_equal(features["x"], [np.nan, 1.0, 3.0])


@pytest.mark.parametrize("class_weight", ["none", "balanced"])
@pytest.mark.parametrize("c", [0.01, 1.0, 100.0])
def test_the_fit_is_at_the_optimum_of_the_documented_objective(fitting, mixed, c, class_weight):
    features, labels = mixed
    pipeline = fit(fitting, features, labels, c, class_weight)
    regression = pipeline[-1]
    numbers = features[list("abcdef")]
    standardized = (numbers - numbers.mean()) / numbers.std(ddof=0)
    encoded = np.hstack([standardized, pd.get_dummies(features["color"]), pd.get_dummies(features["city"])]).astype(
        float
    )
    shares = np.where(labels == 1, labels.mean(), 1 - labels.mean())
    sample_weight = 0.5 / shares if class_weight == "balanced" else 1
    residuals = sample_weight * (expit(encoded @ regression.coef_[0] + regression.weighted_intercept_) - labels)
    assert np.abs(encoded.T @ residuals + regression.coef_[0] / c).max() < 1e-6
    assert abs(residuals.sum()) < 1e-6
    fitting.check_fit(pipeline, features, labels)


@pytest.mark.parametrize("class_weight", ["none", "balanced"])
def test_probabilities_add_up_to_the_conversions_whatever_the_class_weight(fitting, class_weight):
    features, labels = make_classification(
        4000, 5, n_informative=4, n_redundant=1, weights=[0.95], flip_y=0.05, random_state=1
    )
    features = pd.DataFrame(features, columns=list("abcde"))
    pipeline = fit(fitting, features, labels, class_weight=class_weight)
    assert pipeline.predict_proba(features)[:, 1].sum() == pytest.approx(labels.sum(), abs=1e-6)
    if class_weight == "balanced":
        weighted = LogisticRegression(class_weight="balanced", solver="newton-cg", tol=1e-12)
        weighted.fit(StandardScaler().fit_transform(features), labels)
        np.testing.assert_allclose(pipeline[-1].coef_, weighted.coef_, atol=1e-7)
        assert weighted.predict_proba(StandardScaler().fit_transform(features))[:, 1].mean() > 3 * labels.mean()


def test_a_fit_that_did_not_converge_is_an_error(fitting, mixed):
    features, labels = mixed
    for column, name in ((2, "c"), (7, "color = green")):
        pipeline = fit(fitting, features, labels)
        pipeline[-1].coef_ = pipeline[-1].coef_ + np.eye(1, pipeline[-1].coef_.size, column)
        with pytest.raises(RuntimeError, match=rf"did not converge: .* at {name}, but must be below 1e-06"):
            fitting.check_fit(pipeline, features, labels)


def test_features_that_do_not_vary_are_an_error_and_one_of_them_is_not(fitting, data):
    features, labels = data
    constant = features[["a", "b"]] * 0 + 5
    with pytest.raises(RuntimeError, match="every coefficient is 0: none of the features a, b varies"):
        fitting.check_fit(fit(fitting, constant, labels), constant, labels)
    weights = fitting.weights_table(fit(fitting, features.assign(b=5.0), labels), "v").set_index("feature")
    assert weights.loc["b", ["coefficient", "mean", "scale"]].tolist() == [0.0, 5.0, 1.0]


def test_missing_values_count_as_the_mean(fitting, data):
    features, labels = data
    holes = features.mask(np.random.default_rng(0).random(features.shape) < 0.2)
    filled = holes.fillna(holes.mean())
    columns = ["coefficient", "mean", "scale", "intercept"]
    left, right = (table(fitting, fit(fitting, rows, labels))[columns] for rows in (holes, filled))
    np.testing.assert_allclose(left, right, atol=1e-9, rtol=0)


def test_the_table_has_a_row_for_each_number_and_each_category(fitting, mixed):
    features, labels = mixed
    weights = table(fitting, fit(fitting, features, labels, min_category_count=10))
    counts = features["city"].value_counts()
    levels = [("city", name) for name in sorted(counts[counts >= 10].index)] + [("city", "(infrequent)")]
    colors = [("color", name) for name in ("(missing)", "green", "red")]
    keys = [(feature, None if pd.isna(category) else category) for feature, category in weights.index]
    assert keys == [(name, None) for name in "abcdef"] + colors + levels
    assert (weights.loc[["color", "city"], "mean"] == 0).all()
    assert (weights.loc[["color", "city"], "scale"] == 1).all()


def test_thousands_of_categories_are_at_the_optimum_too(fitting):
    rng = np.random.default_rng(2)
    cities = rng.integers(0, 3000, 12000)
    labels = (rng.random(12000) < expit(rng.normal(size=3000)[cities])).astype(int)
    features = pd.DataFrame({"x": rng.normal(size=12000), "city": cities.astype(str)})
    pipeline = fit(fitting, features, labels)
    assert pipeline[-1].solver == "newton-cg"
    fitting.check_fit(pipeline, features, labels)


def test_swapping_labels_turns_the_weights_around(fitting, mixed):
    features, labels = mixed
    left, right = (fit(fitting, features, y)[-1] for y in (labels, 1 - labels))
    np.testing.assert_allclose(left.coef_, -right.coef_, atol=1e-9, rtol=0)
    np.testing.assert_allclose(left.intercept_, -right.intercept_, atol=1e-9, rtol=0)


def test_the_unit_of_a_feature_does_not_matter(fitting, data):
    features, labels = data
    factors = np.array([1e-6, 1e6, 3, 1, 1, 1])
    left, right = (fit(fitting, rows, labels)[-1] for rows in (features, features * factors + 10))
    np.testing.assert_allclose(left.coef_, right.coef_, atol=1e-7, rtol=0)


def test_the_version_names_data_and_settings(fitting, mixed):
    features, labels = mixed
    settings = {"c": 1.0, "class_weight": "none", "min_category_count": 1}
    version = fitting.model_version(features, labels, settings)
    assert version == fitting.model_version(features.copy(), labels.copy(), dict(settings))
    others = [
        *(
            fitting.model_version(features, labels, settings | change)
            for change in (
                {"c": 2.0},
                {"class_weight": "balanced"},
                {"min_category_count": 2},
            )
        ),
        fitting.model_version(features, 1 - labels, settings),
        fitting.model_version(features.rename(columns={"a": "z"}), labels, settings),
        fitting.model_version(features.assign(a=features["a"] + 1e-12), labels, settings),
        fitting.model_version(features.assign(color=features["color"].replace("red", "Red")), labels, settings),
    ]
    assert len({version, *others}) == 8


def test_cross_validation_scores_are_scikit_learns(mixed):
    module = load("lead_scoring_cross_validation")
    features, labels = mixed
    pipeline = module.make_classifier(features, 1.0, "none", 5)
    scores = module.scores_table(module.GRID, module.cross_validated_log_loss(pipeline, features, labels))
    assert list(scores["c"]) == [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0]
    folds = list(StratifiedKFold(5, shuffle=True, random_state=42).split(features, labels))
    for c in (0.001, 0.3, 100.0):
        expected = []
        for learned, left_out in folds:
            fitted = module.make_classifier(features, c, "none", 5).fit(features.iloc[learned], labels[learned])
            expected.append(log_loss(labels[left_out], fitted.predict_proba(features.iloc[left_out])[:, 1]))
        row = scores[scores["c"] == c].iloc[0]
        np.testing.assert_allclose(row[[f"log_loss_fold_{n}" for n in range(1, 6)]].astype(float), expected, atol=1e-9)
        assert row["mean_log_loss"] == pytest.approx(np.mean(expected), abs=1e-9)
    assert scores["is_selected"].sum() == 1
    assert scores.loc[scores["is_selected"], "mean_log_loss"].iloc[0] == scores["mean_log_loss"].min()


def test_gradient_boosting_reads_categories_and_numbers_of_any_size(mixed):
    module = load("lead_scoring_gradient_boosting")
    features, labels = mixed
    huge = features.assign(a=features["a"] * 1e100, b=features["b"].mask(features["b"] > 1))
    probabilities = module.make_classifier_of_trees(huge).fit(huge, labels).predict_proba(huge)[:, 1]
    assert roc_auc_score(labels, probabilities) > 0.9
    assert isinstance(module.make_classifier_of_trees(huge)[-1], GradientBoostingClassifier)
    many = pd.concat([huge] * (module.MANY_VALUES // huge.size + 1))
    assert isinstance(module.make_classifier_of_trees(many)[-1], HistGradientBoostingClassifier)
    unseen = huge.assign(city="nowhere")
    assert np.isfinite(module.make_classifier_of_trees(huge).fit(huge, labels).predict_proba(unseen)).all()


def test_python_and_sql_have_the_same_constants(render):
    infrequent = load("lead_scoring_sklearn_weights").INFREQUENT
    for macro, value in {
        "_missing_category": MISSING,
        "_infrequent_category": infrequent,
        "_cross_validation_folds": FOLDS,
    }.items():
        assert render(f"{{{{ lead_scoring.{macro}() }}}}").strip() == str(value), macro


@pytest.mark.parametrize("c", [1e6, 1e16])
def test_the_solvers_warnings_are_not_passed_on(fitting, c):
    """Warnings of scikit-learn (pointwise Hessian) and SciPy (ill-conditioned) are fine; only the gradient counts."""
    x = np.random.default_rng(1).normal(size=4000)
    features = pd.DataFrame({"x": x, "again": x, "cube": x**3})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fit(fitting, features, (x > 0).astype(int), c=c)


@pytest.mark.parametrize("missing", ["sklearn", "pandas"])
@pytest.mark.parametrize("model", [path.stem for path in FILES])
def test_without_scikit_learn_the_message_says_what_to_do(monkeypatch, model, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(
        ImportError, match=r"pip install scikit-learn pandas\), or .* variable lead_scoring_trainer to sql"
    ):
        load(model)
