"""The change of a score, split into the part of the lead and the part of the weights."""

import shutil

import numpy as np
import pytest
from support.harness import Project
from support.smallest import LEADS


def test_score_change_splits_a_change_into_what_the_lead_and_what_the_weights_did(smallest, tmp_path):
    shutil.copytree(smallest.folder, tmp_path / "later", symlinks=True)
    project = Project(tmp_path / "later", tmp_path / "later" / "output")
    passing = {"lead_scoring_passthrough": ["x", "kind"]}
    assert project.dbt("run", "--select", "scored_leads", variables=passing).success, project.said
    for copied, table in {"scores_before": "scored_leads", "weights_before": "lead_scoring_weights"}.items():
        project.execute(f"create table {copied} as from {table}")
    project.write("models/leads.sql", LEADS.replace("hash(i) % 1000 / 10.0 as x", "hash(i) % (1000 - i % 3) / 9.0 as x")
                  .replace("range(2000)", "range(10, 2010)"))  # fmt: skip
    assert project.dbt("run", "--select", "+scored_leads", variables=passing).success, project.said
    call = """{{ lead_scoring.score_change(
        before=api.Relation.create(schema='main', identifier='scores_before'), after=ref('scored_leads'),
        weights_before=api.Relation.create(schema='main', identifier='%s'),
        features=['x', {'name': 'kind', 'type': 'categorical'}], id='id'
    ) }}"""
    changes = project.query(project.render(call % "weights_before"))
    assert len(changes) == 2010
    assert changes["score_change"].isna().sum() == 20
    changes = changes.dropna()
    for name in ("score", "conversion_probability"):
        parts = changes[f"{name}_change_by_lead"] + changes[f"{name}_change_by_weights"]
        assert (parts == changes[f"{name}_change"]).all()
        total = changes[f"{name}_after"] - changes[f"{name}_before"]
        np.testing.assert_allclose(changes[f"{name}_change"], total, atol=1e-15)
    # The scores of the new leads with the old weights, by the formula.
    weights = project.query("from weights_before")
    numeric = weights[weights["category"].isna()].iloc[0]
    by_category = weights.dropna().set_index("category")["coefficient"]
    leads = project.query("from scored_leads").set_index("id").loc[changes["id"]]
    logit = numeric["intercept"] + (leads["x"].astype(float) - numeric["mean"]) * numeric["raw_weight"]
    logit += leads["kind"].fillna("(missing)").map(by_category)
    expected = (1 / (1 + np.exp(-logit))).to_numpy() - changes["conversion_probability_before"]
    np.testing.assert_allclose(changes["conversion_probability_change_by_lead"], expected, atol=1e-12)
    assert (changes["conversion_probability_change_by_weights"].abs() > 0).any()
    with pytest.raises(Exception, match=r"were not made with the weights in .*model_version differs"):
        project.query(project.render(call % "lead_scoring_weights"))
