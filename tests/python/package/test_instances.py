"""Several scorings in one project: the package and instances of it, each with its own variables and tables."""

import json
import re
import shutil

import numpy as np
import pandas as pd
import pytest
import yaml
from dbt.cli.main import dbtRunner
from scipy.optimize import brentq
from scipy.special import expit, logit
from support import reference
from support.builds import NO_UNIT_TESTS
from support.harness import PROJECT, Project

ENGAGEMENT = "lead_scoring_engagement"
FIT_FEATURES = (
    ["employees", "annual_revenue", "is_partner", "days_since_contact"], ["Lead Source", "industry", "region_code"]
)  # fmt: skip
ENGAGEMENT_FEATURES = (
    ["visits_30d", "pricing_page_views_30d", "email_click_rate", "days_since_visit", "attended_webinar"],
    ["last_channel"],
)


def manifest_of(project):
    return json.loads((project.output / "target" / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def manifest(sales):
    return manifest_of(sales)


def nodes_of(manifest, package, *resource_types):
    return [
        node
        for node in manifest["nodes"].values()
        if node["package_name"] == package and node["resource_type"] in resource_types
    ]


@pytest.fixture
def two(sales_copy):
    """A copy of the example project, to change, with its own instance of the package."""
    installed = sales_copy.folder / "dbt_packages" / ENGAGEMENT
    installed.unlink()
    installed.symlink_to(sales_copy.folder / "instances" / ENGAGEMENT)
    return sales_copy


def change(project, path, edit):
    """Change a YAML file with a function of its content."""
    content = yaml.safe_load((project.folder / path).read_text(encoding="utf-8"))
    edit(content)
    project.write(path, yaml.safe_dump(content, allow_unicode=True, sort_keys=False))


# The results.


def test_fit_is_scikit_learns_fit(sales):
    closed = sales.query("from closed_accounts where closed_on < '2026-02-01' order by \"Account No\"")
    still_open = sales.query('from open_accounts order by "Account No"')
    labels = closed["won"].to_numpy(int)
    c = sales.query("select c from lead_scoring_cross_validation where is_selected")["c"].iloc[0]
    fitted = reference.fit(closed, labels, *FIT_FEATURES, c=c, min_category_count=20, class_weight="balanced")
    # Balanced weights affect only the coefficients; with the intercept, the probabilities of the training leads add up
    # to their conversions.
    seen = logit(fitted.probabilities(closed, FIT_FEATURES[1]))
    shift = brentq(lambda by: expit(seen + by).mean() - labels.mean(), -20, 20, xtol=1e-14)
    expected = expit(logit(fitted.probabilities(still_open, FIT_FEATURES[1])) + shift)
    scored = sales.query('from scored_leads order by "Account No"')
    assert list(scored["Account No"]) == list(still_open["Account No"])
    np.testing.assert_allclose(scored["conversion_probability"], expected, rtol=0, atol=1e-9)


def test_engagement_is_scikit_learns_fit_learned_in_sql(sales):
    past, now = (sales.query(f"from {name} order by company_id") for name in ("activity_2025", "activity_now"))
    fitted = reference.fit(past, past["requested_demo"].to_numpy(int), *ENGAGEMENT_FEATURES)
    scored = sales.query(f"from main_{ENGAGEMENT}.scored_leads order by company_id")
    assert pd.api.types.is_integer_dtype(scored["company_id"])
    assert list(scored["company_id"]) == list(now["company_id"])
    assert list(scored["Account No"]) == list(now["Account No"])
    expected = fitted.probabilities(now, ENGAGEMENT_FEATURES[1])
    np.testing.assert_allclose(scored["conversion_probability"], expected, rtol=0, atol=1e-9)
    run = sales.query(f"from main_{ENGAGEMENT}.lead_scoring_training_run").iloc[0]
    assert (run["trainer"], run["training_leads_model"], run["label_column"], run["training_leads"]) == (
        "sql", "activity_2025", "requested_demo", 1800,
    )  # fmt: skip


def test_the_grid_has_every_open_account_in_one_of_its_sixteen_cells(sales):
    fit = sales.query("from scored_leads").set_index("Account No")
    engagement = sales.query(f"from main_{ENGAGEMENT}.scored_leads").set_index("Account No")
    bands = engagement["score_band"].reindex(fit.index).fillna("D")
    assert 0 < len(engagement) < len(fit)
    grid = sales.query("from fit_by_engagement").set_index(["fit_band", "engagement_band"])
    assert sorted(grid.index) == [(one, other) for one in "ABCD" for other in "ABCD"]
    expected = fit.groupby([fit["score_band"], bands])["conversion_probability"].agg(["size", "sum"])
    expected = expected.reindex(grid.index, fill_value=0)
    assert list(grid["accounts"]) == list(expected["size"])
    np.testing.assert_allclose(grid["expected_sales"], expected["sum"], atol=1e-12)
    best = sales.query("from account_segments where next_step = 'call'")
    assert len(best) == grid.loc[[("A", "A"), ("A", "B"), ("B", "A"), ("B", "B")], "accounts"].sum()


# The nodes.


def test_no_node_of_a_scoring_depends_on_a_node_of_the_other(manifest):
    """Even though each has models that the other switches off: scikit-learn's, and the fit in SQL."""
    models = [{node["name"] for node in nodes_of(manifest, name, "model")} for name in ("lead_scoring", ENGAGEMENT)]
    assert models[0] - models[1] == {
        "lead_scoring_cross_validation", "lead_scoring_sklearn_weights", "lead_scoring_sklearn_predictions",
        "lead_scoring_gradient_boosting",
    }  # fmt: skip
    assert models[1] - models[0] == {"lead_scoring_sql_weights"}
    for package, other in (("lead_scoring", ENGAGEMENT), (ENGAGEMENT, "lead_scoring")):
        tests = nodes_of(manifest, package, "test")
        assert len(tests) > 80
        for node in [*tests, *nodes_of(manifest, package, "model")]:
            assert not [name for name in node["depends_on"]["nodes"] if name.split(".")[1] == other], node["name"]


def test_an_instance_is_built_and_drawn_and_described_as_the_package_is(manifest):
    original = {node["name"]: node for node in nodes_of(manifest, "lead_scoring", "model")}
    for node in nodes_of(manifest, ENGAGEMENT, "model"):
        assert node["schema"] == f"main_{ENGAGEMENT}"
        assert node["description"]
        assert node["docs"]["node_color"]
        twin = original.get(node["name"])
        if twin:
            assert twin["schema"] == "main"
            for name in ("materialized", "docs", "access", "group", "contract"):
                assert node["config"][name] == twin["config"][name], (node["name"], name)


def test_a_training_run_names_its_scoring(sales):
    for schema, scoring in {"main": "lead_scoring", f"main_{ENGAGEMENT}": ENGAGEMENT}.items():
        assert list(sales.query(f"select scoring from {schema}.lead_scoring_training_run")["scoring"]) == [scoring]


def test_one_scoring_can_be_selected_or_left_out_and_the_evaluation_of_one(sales):
    def listed(*arguments):
        result = sales.dbt("ls", "--resource-type", "model", "--resource-type", "test", *arguments)
        assert result.success, sales.said
        return {name.split(".")[0] for name in result.result}, result.result

    assert listed("--select", f"package:{ENGAGEMENT}")[0] == {ENGAGEMENT}
    assert listed("--exclude", f"package:{ENGAGEMENT}")[0] == {"lead_scoring", "sales"}
    names = listed("--select", f"package:{ENGAGEMENT}", "--exclude", f"{ENGAGEMENT}.evaluation")[1]
    assert f"{ENGAGEMENT}.scoring.scored_leads" in names
    assert [name for name in names if re.search("metrics|curve|gains|feature_profile", name)] == []


# Other arrangements.


def test_an_instance_of_a_copied_package_learns_with_scikit_learn_as_well(two):
    """With a copy of the package's folder, as from git or an archive, and only the tests of the selected scoring."""
    package = two.folder / "dbt_packages" / "lead_scoring"
    package.unlink()
    for part in ("dbt_project.yml", "macros", "models", "seeds", "tests/singular", "docs"):
        copy = shutil.copytree if (PROJECT / part).is_dir() else shutil.copy
        package.joinpath(part).parent.mkdir(parents=True, exist_ok=True)
        copy(PROJECT / part, package / part)
    before = two.query(f"from main_{ENGAGEMENT}.scored_leads order by company_id")
    change(two, "dbt_project.yml", lambda project: project["vars"][ENGAGEMENT].update(lead_scoring_trainer="sklearn"))
    selected = ["--select", f"package:{ENGAGEMENT}", *NO_UNIT_TESTS]
    result = two.dbt("build", "--warn-error", *selected)
    assert result.success, two.said
    assert {node.node.package_name for node in result.result.results} == {ENGAGEMENT}
    assert two.query(f"from main_{ENGAGEMENT}.lead_scoring_training_run")["trainer"].tolist() == ["sklearn"]
    after = two.query(f"from main_{ENGAGEMENT}.scored_leads order by company_id")
    np.testing.assert_allclose(after["conversion_probability"], before["conversion_probability"], atol=1e-7)
    assert set(after["model_version"]) != set(before["model_version"])


def test_the_docs_page_has_both_scorings(two, monkeypatch):
    monkeypatch.setenv("SALES_DATABASE", str(two.database))
    assert dbtRunner().invoke(["docs", *two.command_line("generate")]).success
    catalog = json.loads((two.output / "target" / "catalog.json").read_text(encoding="utf-8"))
    for package, schema, id in (
        ("lead_scoring", "main", "Account No"),
        (ENGAGEMENT, f"main_{ENGAGEMENT}", "company_id"),
    ):
        table = catalog["nodes"][f"model.{package}.scored_leads"]
        assert table["metadata"]["schema"] == schema
        assert id in table["columns"]


LEADS = """
    {{ config(materialized='table') }}
    select
        'L' || i as id,
        hash(i) % 1000 / 10.0 as x,
        hash(i) % 1000 + hash(i || 'n') % 1000 > 1200 as y,
        i % 2 = 0 as z
    from range(2000) as t (i)
"""


def test_three_scorings_of_which_one_differs_in_its_leads_alone(tmp_path):
    """Variables at the top level apply to every scoring; a model of the project may have the name of one of ours."""
    models = {
        "leads": LEADS,
        "few_leads": "select * from {{ ref('leads') }} where id < 'L11'",
        "scored_leads": " union all ".join(
            f"select '{name}' as scoring, id, conversion_probability from {{{{ ref('{name}', 'scored_leads') }}}}"
            for name in ("lead_scoring", "lead_scoring_few", "lead_scoring_z")
        ),
    }
    variables = {
        "lead_scoring_labelled_leads": "leads",
        "lead_scoring_leads": "leads",
        "lead_scoring_id": "id",
        "lead_scoring_label": "y",
        "lead_scoring_features": ["x"],
        "lead_scoring_few": {"lead_scoring_leads": "few_leads"},
        "lead_scoring_z": {"lead_scoring_label": "z", "lead_scoring_trainer": "sql"},
    }
    project = Project.consumer(tmp_path, models, variables, {"+schema": "all"})
    template = (PROJECT / "integration_tests" / "instances" / ENGAGEMENT / "dbt_project.yml").read_text()
    for name in ("lead_scoring_few", "lead_scoring_z"):
        project.write(f"instances/{name}/dbt_project.yml", template.replace(ENGAGEMENT, name))
    instances = [{"local": f"instances/{name}"} for name in ("lead_scoring_few", "lead_scoring_z")]
    change(project, "packages.yml", lambda packages: packages["packages"].extend(instances))
    assert project.dbt("deps").success, project.said
    result = project.dbt("run", "--warn-error", "--select", "+consumer.scored_leads")
    assert result.success, project.said
    scored = project.query("from scored_leads").pivot(index="id", columns="scoring", values="conversion_probability")
    assert scored.count().to_dict() == {
        "lead_scoring": 2000, "lead_scoring_few": (scored.index < "L11").sum(), "lead_scoring_z": 2000,
    }  # fmt: skip
    few = scored.dropna()
    np.testing.assert_array_equal(few["lead_scoring_few"], few["lead_scoring"])
    assert not np.allclose(scored["lead_scoring_z"], scored["lead_scoring"], atol=0.1)


# Errors.


def at_the_top(project):
    project["vars"]["lead_scoring_feature"] = ["visits_30d"]
    project["vars"]["lead_scoring_band_share"] = {"A": 0.5, "B": 0.5}
    project["vars"]["lead_scoring_engagment"] = {"lead_scoring_c": 2}
    project["vars"]["lead_scorin"] = {"lead_scoring_c": 2}
    # A mapping that belongs to no package and does not concern us is somebody's own variable.
    project["vars"]["rates"] = {"lead": 2}


def under_its_name(project):
    project["vars"][ENGAGEMENT] |= {"lead_scoring_lable": "requested_demo", "precision_at": [10]}


def in_its_own_file(package):
    package["vars"] = {"lead_scoring_passthru": ["owner"]}


@pytest.mark.parametrize(
    ("edits", "corrections"),
    [
        (
            {"dbt_project.yml": at_the_top},
            {
                "lead_scoring_feature": "lead_scoring_features",
                "lead_scoring_band_share": "lead_scoring_band_shares",
                "lead_scoring_engagment": "lead_scoring_engagement",
                "lead_scorin": "lead_scoring",
            },
        ),
        (
            {"dbt_project.yml": under_its_name, f"instances/{ENGAGEMENT}/dbt_project.yml": in_its_own_file},
            {
                "lead_scoring_lable": "lead_scoring_label",
                "precision_at": "lead_scoring_precision_at",
                "lead_scoring_passthru": "lead_scoring_passthrough",
            },
        ),
    ],
)
def test_a_misspelled_variable_or_package_is_refused_wherever_it_stands(two, edits, corrections):
    for path, edit in edits.items():
        change(two, path, edit)
    result = two.dbt("parse")
    assert not result.success
    for wrong, right in corrections.items():
        assert f"there is no variable {wrong}. Did you mean {right}?" in f"{result.exception} {two.said}"
    assert "rates" not in f"{result.exception} {two.said}"


def no_schema(folder, package):
    del package["models"]


def absolute_paths(folder, package):
    package["model-paths"] = [str(folder / "dbt_packages" / "lead_scoring" / "models")]


def bad_value(folder, package):
    package["vars"] = {"lead_scoring_reasons": 99}


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (
            bad_value,
            "variable lead_scoring_reasons of lead_scoring_engagement must be a whole number of reasons, 1 to 20",
        ),
        (no_schema, "dbt found two resources with the database representation"),
        (absolute_paths, "the model-paths of package lead_scoring_engagement are absolute"),
    ],
)
def test_an_instance_that_cannot_be_meant_is_refused(two, edit, words):
    change(two, f"instances/{ENGAGEMENT}/dbt_project.yml", lambda package: edit(two.folder, package))
    result = two.dbt("parse")
    assert not result.success
    assert words in f"{result.exception} {two.said}"
