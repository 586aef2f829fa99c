"""The materialization logistic_regression, in a project that uses nothing else, against an independent fit."""

import functools
import json
import re

import numpy as np
import pandas as pd
import pytest
from dbt.adapters.sql import SQLConnectionManager
from scipy.stats import norm
from support import newton
from support.training_cases import CASES, LABEL, ROWS, by_feature, features_of, model, trained_alone


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project that trains a model on the leads of each case."""
    project = trained_alone(tmp_path_factory.mktemp("consumer"), CASES)
    for name, (frame, _) in CASES.items():
        project.load(f"leads_{name}", frame)
    result = project.dbt("run", "--warn-error")
    assert result.success, project.said
    return project


@functools.cache
def fit_of(name):
    """The independent solver's fit to the leads of a case."""
    frame, settings = CASES[name]
    return newton.fit(frame, LABEL, features_of(frame), **settings)


@pytest.mark.parametrize("name", CASES)
def test_the_fit_is_that_of_an_independent_solver(project, name):
    expected = fit_of(name)
    weights = by_feature(project.query(f"select * from {name}")).reindex(expected.coefficient.index)
    # At a mean of 1e9 a double has only seven digits after the point, and the intercept depends on the mean.
    precision = {"large_means": 1e-7, "many_leads_of_few_kinds": 1e-6}.get(name, 1e-9)
    np.testing.assert_allclose(weights["coefficient"], expected.coefficient, rtol=0, atol=1e-9)
    np.testing.assert_allclose(weights["intercept"], expected.intercept, rtol=0, atol=precision)
    np.testing.assert_allclose(weights["standard_error"], expected.standard_error, rtol=1e-8)
    np.testing.assert_allclose(weights["mean"], expected.mean, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(weights["scale"], expected.scale, rtol=1e-9)
    assert weights["weight"].abs().sum() == pytest.approx(1, abs=1e-12)
    np.testing.assert_allclose(weights["raw_weight"], weights["coefficient"] / weights["scale"], rtol=1e-12)
    np.testing.assert_allclose(weights["z_score"], weights["coefficient"] / weights["standard_error"], rtol=1e-12)
    np.testing.assert_allclose(weights["p_value"], 2 * norm.sf(weights["z_score"].abs()), rtol=1e-11, atol=1e-300)


@pytest.mark.parametrize("name", CASES)
def test_the_iterations_are_kept(project, name):
    frame, settings = CASES[name]
    info = project.query(f"select * from {name}_training_info order by iteration")
    assert list(info["iteration"]) == list(range(1, len(info) + 1))
    assert set(info["model_version"]) == set(project.query(f"select model_version from {name}")["model_version"])
    phases = list(dict.fromkeys(info["phase"]))
    sampled = name in ("many_leads", "many_leads_with_categories", "many_leads_without_a_value")
    assert phases == ["sample"] * sampled + ["coefficients"] + ["intercept"] * (
        settings.get("class_weight") is not None
    )
    fit = info[info["phase"] == "coefficients"]
    assert set(fit["leads"]) == {len(frame)}
    assert fit["largest_step"].iloc[-1] <= 1e-9
    assert fit["log_loss"].iloc[-1] == pytest.approx(fit_of(name).log_loss, abs=1e-9)
    assert (info["seconds"] > 0).all()
    if sampled:
        assert info.loc[info["phase"] == "sample", "leads"].max() < len(frame) / 8
        # If the sample says nothing about a feature, it is a bad start, and the fit starts again without it.
        assert len(fit) <= (10 if name == "many_leads_without_a_value" else 5) < len(info)


def tables_of(project):
    return set(project.query("select table_name from information_schema.tables")["table_name"])


def test_nothing_is_left_beside_the_two_tables(project):
    assert tables_of(project) == {
        f"{prefix}{name}{suffix}"
        for name in CASES
        for prefix, suffix in (("leads_", ""), ("", ""), ("", "_training_info"))
    }


def test_the_order_of_rows_does_not_matter(project):
    frame, _ = CASES["categories"]
    before = by_feature(project.query("select * from categories"))
    project.load("leads_categories", frame.sample(frac=1, random_state=1))
    assert project.dbt("run", "--select", "categories").success
    after = by_feature(project.query("select * from categories")).reindex(before.index)
    np.testing.assert_allclose(after["coefficient"], before["coefficient"], rtol=0, atol=1e-13)
    assert set(after["model_version"]) == set(before["model_version"])


def test_units_and_the_direction_of_a_feature_and_the_name_of_the_label_do_not_matter(project):
    frame, _ = CASES["plain"]
    plain = project.query("select * from plain").set_index("feature")
    changed = frame.assign(x0=-1000 * frame["x0"] + 5, x1=1e-6 * frame["x1"], **{LABEL: 1 - frame[LABEL]})
    project.load("leads_plain", changed)
    try:
        assert project.dbt("run", "--select", "plain").success
        opposite = project.query("select * from plain").set_index("feature")
    finally:
        project.load("leads_plain", frame)
        assert project.dbt("run", "--select", "plain").success
    sign = pd.Series(-1.0, plain.index).where(plain.index != "x0", 1.0)
    np.testing.assert_allclose(opposite["coefficient"], sign * plain["coefficient"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(opposite["intercept"], -plain["intercept"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(opposite["standard_error"], plain["standard_error"], rtol=1e-12)


@pytest.fixture
def statements(monkeypatch):
    """The SQL that dbt runs, in the order of time."""
    listed, add_query = [], SQLConnectionManager.add_query

    def noted(connections, sql, *arguments, **options):
        listed.append(sql)
        return add_query(connections, sql, *arguments, **options)

    monkeypatch.setattr(SQLConnectionManager, "add_query", noted)
    return listed


def test_as_a_view_leads_are_read_where_they_lie_and_as_a_table_a_query_is_run_once(project, statements):
    """With a query that returns other rows each time, the fit would not converge."""
    features = features_of(CASES["plain"][0])
    project.write("models/in_place.sql", model("plain", {"training_leads_materialized": "view"}, features))
    project.write("models/drawn.sql", model("plain", {}, features) + " where random() < 0.5\n")
    assert project.dbt("run", "--select", "in_place", "drawn").success, project.said
    for kind, name in (("view", "in_place"), ("table", "drawn")):
        created = re.findall(rf'create (\w+) \S*"{name}__dbt_tmp_training_leads"', "\n".join(statements))
        assert created == [kind]
    columns = "feature, coefficient, intercept, standard_error, model_version"
    in_place = project.query(f"select {columns} from in_place order by feature")
    pd.testing.assert_frame_equal(in_place, project.query(f"select {columns} from plain order by feature"))
    assert project.query("select max(leads) as n from drawn_training_info")["n"][0] < ROWS
    project.execute("drop table in_place", "drop table in_place_training_info")
    project.execute("drop table drawn", "drop table drawn_training_info")


@pytest.mark.parametrize(("kind", "left"), [("table", "view"), ("view", "table")])
def test_what_an_interrupted_training_left_is_dropped_whatever_its_kind(project, kind, left):
    project.write("models/again.sql", model("categories", {"training_leads_materialized": kind}, ["x0", "source"]))
    names = ["", "_training_leads", "_levels", "_sample", "_encoded"]
    project.execute(*(f"create {left} again__dbt_tmp{name} as select 42 as left_over" for name in names))
    try:
        assert project.dbt("run", "--select", "again").success, project.said
        assert not [table for table in tables_of(project) if "__dbt_tmp" in table]
    finally:
        project.execute("drop table if exists again", "drop table if exists again_training_info")
        (project.folder / "models" / "again.sql").unlink()


def test_other_leads_and_other_settings_make_another_version(project):
    versions = [project.query(f"select any_value(model_version) as v from {name}")["v"][0] for name in CASES]
    assert len(set(versions)) == len(CASES) - 1  # plain and boolean_label are the same leads
    assert all(len(version) == 12 for version in versions)


BAD = {
    "no label": (model("plain", {"label": None}, ["x0"]), "label must be a name; it is set to null"),
    "no such label": (
        model("plain", {}, ["x0"]).replace(LABEL, "won"),
        'column "won": there is no such column; the columns are x0',
    ),
    "no such feature": (model("plain", {}, ["x0", "x9"]), 'column "x9": there is no such column'),
    "no feature": (model("plain", {}, []), "features: list at least one feature"),
    "a feature twice": (model("plain", {}, ["x0", "X0"]), 'feature "X0" is listed twice'),
    "the label as a feature": (model("plain", {}, ["x0", LABEL]), "is also a feature"),
    "a c of 0": (model("plain", {"c": 0}, ["x0"]), "c must be a number above 0.*it is set to 0"),
    "c as cross-validation has it": (
        model("plain", {"c": "auto"}, ["x0"]),
        'c must be a number above 0; it is set to "auto"',
    ),
    "another class weight": (
        model("plain", {"class_weight": "equal"}, ["x0"]),
        "class_weight must be none or balanced",
    ),
    "a class weight that a terminal would obey": (
        model("plain", {"class_weight": "\x1b[2J"}, ["x0"]),
        r'class_weight must be none or balanced; it is set to "\\x1b\[2J"',
    ),
    "c in capitals": (model("plain", {"C": 5}, ["x0"]), 'the key "C" is written c'),
    "c outside meta": (model("plain", {}, ["x0"]).replace("meta=", "c=5, meta="), 'the key "c" is outside meta'),
    "a c without an inverse": (
        model("plain", {"c": 1e-310}, ["x0"]),
        "c must be at least 1e-300; it is set to 1e-310",
    ),
    "leads kept in another way": (
        model("plain", {"training_leads_materialized": "ephemeral"}, ["x0"]),
        'training_leads_materialized must be table or view; it is set to "ephemeral"',
    ),
    "half a lead": (
        model("categories", {"min_category_count": 1.5}, ["x0"]),
        "min_category_count must be a whole number",
    ),
    "text as a number": (
        model("categories", {}, [{"name": "source", "type": "numeric"}]),
        'column "source": the type is text .*, which is not numeric. .* take it out of the config features',
    ),
    "no leads": (model("plain", {}, ["x0"]) + " where x0 > 1000", "there are no training leads"),
    "no leads in a view": (
        model("plain", {"training_leads_materialized": "view"}, ["x0"]) + " where x0 > 1000",
        "there are no training leads",
    ),
    "one class": (model("plain", {}, ["x0"]) + f' where "{LABEL}" = 1', "leads have the label 1"),
    "a label of 2": (
        model("plain", {}, ["x0"]).replace("select *", f'select x0, "{LABEL}" * 2 as "{LABEL}"'),
        'column "Won.": \\d+ leads have the label "2"',
    ),
    "a label of yes and no": (
        model("plain", {}, ["x0"]).replace("select *", f"select x0, if(\"{LABEL}\" = 1, 'yes', 'no') as \"{LABEL}\""),
        'column "Won.": \\d+ leads have the label "(yes|no)". A label is 0 or 1',
    ),
    "a label that is a date": (
        model("plain", {}, ["x0"]).replace("select *", f"select x0, date '2026-01-01' as \"{LABEL}\""),
        'column "Won.": \\d+ leads have the label "2026-01-01"',
    ),
    "a label of NULL": (
        model("plain", {}, ["x0"]).replace("select *", f'select x0, nullif("{LABEL}", 0) as "{LABEL}"'),
        'column "Won.": \\d+ leads have the label NULL',
    ),
    "a feature of NULL": (
        model("plain", {}, ["x0"]).replace("select *", f'select cast(null as double) as x0, "{LABEL}"'),
        'column "x0": the value is NULL in all \\d+ leads',
    ),
    "not a number": (
        model("plain", {}, ["x0"])
        .replace("select *", f"select if(x0 > 1, 'nan', x0) as x0, \"{LABEL}\"")
        .replace("if(x0 > 1, 'nan', x0)", "if(x0 > 1, cast('nan' as double), x0)"),
        'column "x0": \\d+ leads have a value that is not finite or beyond 1e150 .for example nan',
    ),
    "infinity": (
        model("plain", {}, ["x0"]).replace(
            "select *", f"select if(x0 > 1, cast('inf' as double), x0) as x0, \"{LABEL}\""
        ),
        "not finite or beyond 1e150",
    ),
    "a category with the name of the rare ones": (
        model("plain", {}, ["x0", "s"]).replace("select *", f"select x0, '(infrequent)' as s, \"{LABEL}\""),
        'column "s": \\d+ leads have the category "\\(infrequent\\)", a name that',
    ),
    "a constant alone": (
        model("plain", {}, ["x0"]).replace("select *", f'select 5 as x0, "{LABEL}"'),
        "every coefficient is 0: none of the features x0 varies",
    ),
    "too many categories": (
        model("plain", {}, ["x0", "s"]).replace("select *", f'select x0, cast(x1 as varchar) as s, "{LABEL}"'),
        'there are 2001 weights to learn.*feature "s" has the most categories, 2000',
    ),
}


@pytest.mark.parametrize("reason", BAD)
def test_bad_leads_and_settings_are_refused_and_the_table_stays(project, reason):
    sql, complaint = BAD[reason]
    before = project.query("select * from plain")
    original = model("plain", {}, features_of(CASES["plain"][0]))
    project.write("models/plain.sql", sql)
    try:
        assert not project.dbt("run", "--select", "plain").success
        assert re.search(complaint, project.said), project.said
        assert 'model "plain"' in project.said
        assert not [table for table in tables_of(project) if "__dbt_tmp" in table]
        pd.testing.assert_frame_equal(project.query("select * from plain"), before)
    finally:
        project.write("models/plain.sql", original)


def test_settings_may_stand_in_yaml_and_with_a_contract(project):
    meta = {"label": LABEL, "features": ["x0", "x1", "x2", "x3"], "c": 2.0}
    project.write(
        "models/in_yaml.sql",
        "{{ config(materialized='logistic_regression') }}\nselect * from main.leads_plain",
    )
    described = project.query("describe plain")
    columns = "".join(
        f"      - {{name: {row.column_name}, data_type: {row.column_type.lower()}}}\n" for row in described.itertuples()
    )
    project.write(
        "models/in_yaml.yml",
        f"models:\n  - name: in_yaml\n    config: {{contract: {{enforced: true}}, meta: {json.dumps(meta)}}}\n"
        f"    columns:\n{columns}",
    )
    try:
        assert project.dbt("run", "--warn-error", "--select", "in_yaml").success, project.said
        expected = newton.fit(CASES["plain"][0], LABEL, meta["features"], c=2.0)
        weights = by_feature(project.query("select * from in_yaml")).reindex(expected.coefficient.index)
        np.testing.assert_allclose(weights["coefficient"], expected.coefficient, rtol=0, atol=1e-9)
    finally:
        project.execute("drop table if exists in_yaml", "drop table if exists in_yaml_training_info")
        (project.folder / "models" / "in_yaml.yml").unlink()
        (project.folder / "models" / "in_yaml.sql").unlink()


def test_a_dry_run_makes_empty_tables(project):
    before = project.query("select * from plain")
    try:
        assert project.dbt("run", "--empty", "--select", "plain").success, project.said
        for table in ("plain", "plain_training_info"):
            assert project.query(f"select count(*) as n from {table}")["n"][0] == 0
        assert list(project.query("select * from plain")) == list(before)
    finally:
        assert project.dbt("run", "--select", "plain").success, project.said


def test_the_iterations_take_the_place_of_nobodys_table(project):
    project.write("models/other.sql", model("plain", {}, ["x0"]))
    project.execute("create table other_training_info as select 42 as precious")
    try:
        assert not project.dbt("run", "--select", "other").success
        assert "holds something else: its columns are precious" in project.said
        assert project.query("select precious from other_training_info")["precious"][0] == 42
        project.execute("drop table other_training_info")
        project.write("models/other_training_info.sql", "select 42 as precious")
        assert not project.dbt("run", "--select", "other").success
        assert 'belongs to the node "other_training_info"' in project.said
    finally:
        (project.folder / "models" / "other.sql").unlink()
        (project.folder / "models" / "other_training_info.sql").unlink(missing_ok=True)


def test_a_first_training_that_fails_leaves_nothing(project):
    sql = model("plain", {}, ["x0"]).replace("select *", f'select x0, "{LABEL}" * 2 as "{LABEL}"')
    project.write("models/first.sql", sql)
    try:
        assert not project.dbt("run", "--select", "first").success
        assert 'leads have the label "2"' in project.said
        assert not [table for table in tables_of(project) if table.startswith("first")]
    finally:
        (project.folder / "models" / "first.sql").unlink()
