"""The functions of the Python models, without dbt."""

import ast
import importlib.util

import numpy as np
import pandas as pd
import pytest
from harness import PROJECT
from scipy.special import expit
from sklearn.datasets import make_classification

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


def test_what_python_models_share_they_share_word_for_word():
    """dbt gives Python models no way to import from each other, so copies are held together here."""
    bodies = {}
    for path in FILES:
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and node.name != "model":
                bodies.setdefault(node.name, set()).add(ast.unparse(node))
    assert {"read_leads", "fit"} <= bodies.keys()
    assert [name for name, versions in bodies.items() if len(versions) > 1] == []


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


def test_the_fit_is_at_the_optimum_of_the_documented_objective(fitting, data):
    features, labels = data
    for c in (0.01, 1.0, 100.0):
        pipeline = fitting.fit(features, labels, c)
        coefficients, intercept = pipeline[-1].coef_[0], pipeline[-1].intercept_[0]
        standardized = (features - features.mean()) / features.std(ddof=0)
        residuals = expit(standardized @ coefficients + intercept) - labels
        assert np.abs(standardized.T @ residuals + coefficients / c).max() < 1e-6
        assert abs(residuals.sum()) < 1e-6
        fitting.check_fit(pipeline, features, labels)


def test_a_fit_that_did_not_converge_is_an_error(fitting, data):
    features, labels = data
    pipeline = fitting.fit(features, labels, 1.0)
    pipeline[-1].coef_ = pipeline[-1].coef_ + np.eye(1, 6, 2) * 0.01
    with pytest.raises(RuntimeError, match=r"did not converge: .* at c, and has to be below 1e-06"):
        fitting.check_fit(pipeline, features, labels)


def test_features_that_do_not_vary_are_an_error_and_one_of_them_is_not(fitting, data):
    features, labels = data
    constant = features[["a", "b"]] * 0 + 5
    with pytest.raises(RuntimeError, match="every coefficient is 0: none of the features a, b varies"):
        fitting.check_fit(fitting.fit(constant, labels, 1.0), constant, labels)
    table = fitting.weights_table(fitting.fit(features.assign(b=5.0), labels, 1.0), "v").set_index("feature")
    assert table.loc["b", ["coefficient", "mean", "scale"]].tolist() == [0.0, 5.0, 1.0]


def test_missing_values_count_as_the_mean(fitting, data):
    features, labels = data
    holes = features.mask(np.random.default_rng(0).random(features.shape) < 0.2)
    filled = holes.fillna(holes.mean())
    columns = ["coefficient", "mean", "scale", "intercept"]
    left, right = (fitting.weights_table(fitting.fit(rows, labels, 1.0), "v")[columns] for rows in (holes, filled))
    np.testing.assert_allclose(left, right, atol=1e-9, rtol=0)


def test_swapping_labels_turns_the_weights_around(fitting, data):
    features, labels = data
    left, right = (fitting.fit(features, y, 1.0)[-1] for y in (labels, 1 - labels))
    np.testing.assert_allclose(left.coef_, -right.coef_, atol=1e-9, rtol=0)
    np.testing.assert_allclose(left.intercept_, -right.intercept_, atol=1e-9, rtol=0)


def test_the_unit_of_a_feature_does_not_matter(fitting, data):
    features, labels = data
    factors = np.array([1e-6, 1e6, 3, 1, 1, 1])
    left, right = (fitting.fit(rows, labels, 1.0)[-1] for rows in (features, features * factors + 10))
    np.testing.assert_allclose(left.coef_, right.coef_, atol=1e-7, rtol=0)


def test_the_version_names_data_and_settings(fitting, data):
    features, labels = data
    version = fitting.model_version(features, labels, 1.0)
    assert version == fitting.model_version(features.copy(), labels.copy(), 1.0)
    others = [
        fitting.model_version(features, labels, 2.0),
        fitting.model_version(features, 1 - labels, 1.0),
        fitting.model_version(features.rename(columns={"a": "z"}), labels, 1.0),
        fitting.model_version(features + np.eye(1, 6) * 1e-12, labels, 1.0),
    ]
    assert len({version, *others}) == 5


@pytest.mark.parametrize("c", [0, -1, "one", None, True, float("inf"), float("nan")])
def test_c_is_a_number_above_0(fitting, c):
    with pytest.raises(ValueError, match=r"variable lead_scoring_c is a number above 0; it is set to "):
        fitting.check_c(c)
