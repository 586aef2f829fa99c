"""The list of leads to call: `scripts/export --leads`."""

import math
import re

import duckdb
import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from support.exports import export, run_of

from lead_scoring.export.__main__ import main
from lead_scoring.leads import odds_in_words, value_in_words
from lead_scoring.quoting import quoted


@pytest.fixture(params=["built", "sales"])
def project(request):
    """The demo; and a project with text ids, booleans, and rare, missing and unseen categories."""
    return request.getfixturevalue(request.param)


SCORE_COLUMNS = ["lead_score", "conversion_probability", "score", "score_band", "model_version", "scored_at"]


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_the_leads_to_call_are_the_best_with_their_reasons(project, tmp_path, file_format):
    """Ids and passed-through columns as in scored_leads, and every reason with an effect in words."""
    run = run_of(project)
    lead_id = run["id_column"]
    export(project, tmp_path, "--leads", file_format)
    path = tmp_path / "leads" / f"leads.{file_format}"
    read = f"read_csv('{path}', all_varchar=true, header=true)" if file_format == "csv" else f"'{path}'"
    written = duckdb.sql(f"from {read}").df()
    scored = project.query(f"select * from scored_leads order by lead_score desc, {quoted(lead_id)}")
    passed = [column for column in scored if column not in {lead_id, *SCORE_COLUMNS}]
    reasons = project.query("from lead_score_reasons").set_index(lead_id).loc[scored[lead_id]]
    number = sum(column.endswith("_effect") for column in reasons)
    names = [f"reason_{place}" for place in range(1, number + 1)]
    assert list(written) == [lead_id, *passed, "score", "score_band", *names]
    for column in [lead_id, *passed, "score", "score_band"]:
        if file_format == "parquet":
            pd.testing.assert_series_equal(written[column], scored[column])
        else:
            assert list(written[column].fillna("")) == list(scored[column].astype("string").fillna(""))
    for name in names:
        contributions = reasons[f"{name}_contribution"]
        # One that changes the odds by less than a twentieth is none.
        is_said = (np.exp(contributions) - 1).abs() >= 0.05
        assert list(written[name].notna()) == list(is_said)
        contributions = contributions[is_said]
        for said, contribution in zip(written[name].dropna(), contributions, strict=True):
            assert factor_of(said) == pytest.approx(np.exp(contribution), rel=0.06, abs=0.0501)


def factor_of(said):
    """The factor that a reason in words ends with."""
    only, number = re.fullmatch(r".* \((only |)([0-9.,]+) times the odds\)", said, re.DOTALL).groups()
    factor = float(number.replace(",", ""))
    assert bool(only) == (factor < 1)
    return factor


def test_a_reason_is_in_the_phrase_of_its_feature(sales, tmp_path):
    export(sales, tmp_path, "--leads")
    text = (tmp_path / "leads" / "leads.csv").read_text(encoding="utf-8")
    reasons = sales.query("from lead_score_reasons")
    named = {name for column in reasons for name in reasons[column].dropna() if re.fullmatch("reason_[0-9]", column)}
    assert "Lead Source = Google" in named
    assert "Lead Source = (missing)" in named
    assert re.search(r"came by Google \(1\.4 times the odds\)", text)
    assert re.search(r"last contact \d+ days ago \([0-9.]+ times the odds\)", text)
    assert re.search(r"industry = Ärzte & Pflege \(1\.9 times the odds\)", text)
    assert re.search(r"is_partner = yes \(1\.7 times the odds\)", text)
    # Without a value there is no phrase.
    assert re.search(r"Lead Source = \(missing\) \(only 0\.3 times the odds\)", text)
    assert "came by (missing)" not in text
    assert "days_since_contact = " not in text


@pytest.mark.quick
@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (3.2, "3.2 times the odds"), (2.05, "2.0 times the odds"), (12.4, "12 times the odds"),
        (1.06, "1.06 times the odds"), (1.04, None), (0.97, None), (0.94, "only 0.94 times the odds"),
        (0.42, "only 0.4 times the odds"), (0.06, "only 0.06 times the odds"),
        (0.003, "less than 0.01 times the odds"), (640, "640 times the odds"), (2e6, "more than 1,000 times the odds"),
        (1e300, "more than 1,000 times the odds"), (1e-300, "less than 0.01 times the odds"),
    ],
)  # fmt: skip
def test_odds_are_said_with_the_digits_that_matter(duck, factor, words):
    assert duck.execute(f"select {odds_in_words(repr(math.log(factor)) + '::double')}").fetchone() == (words,)


@pytest.mark.quick
@pytest.mark.parametrize(
    ("feature", "value", "words"),
    [
        ("score", 1.8428, "1.84"), ("score", -0.01234, "-0.0123"), ("score", 242.275, "242"), ("score", 999.7, "1000"),
        ("score", 2026, "2026"), ("score", 1234567.8, "1,234,568"), ("score", 0, "0"), ("score", 1e20, "1e+20"),
        ("is_partner", 1, "yes"), ("is_partner", 0, "no"),
    ],
)  # fmt: skip
def test_a_value_is_said_with_three_digits(duck, feature, value, words):
    features = [
        {"feature": "score", "feature_type": "numeric", "column_type": "number"},
        {"feature": "is_partner", "feature_type": "numeric", "column_type": "boolean"},
    ]
    said = value_in_words(f"'{feature}'", f"({float(value)!r}::double)", features)
    assert duck.execute(f"select {said}").fetchone() == (words,)


def test_a_value_far_from_those_of_the_training_leads_is_marked(copy, tmp_path):
    first, second = copy.query("from scored_leads order by lead_score desc")["lead_id"][:2]
    copy.execute(
        f"update campaign_contacts set recency_days = 400 where lead_id = {first}",
        f"update campaign_contacts set recency_days = 70 where lead_id = {second}",
    )
    leads = pd.read_csv(export(copy, tmp_path, "--leads") / "leads" / "leads.csv").set_index("lead_id")
    phrase = r"days since the last positive reply: 400, beyond the training range 0 to 60 \(.* times the odds\)"
    assert re.search(phrase, " ".join(leads.loc[first].astype(str)))
    assert leads.drop(index=first).stack().astype(str).str.contains("beyond").sum() == 0


def test_leads_are_chosen_by_band_and_number(sales, tmp_path):
    def ids(*arguments):
        return list(pd.read_csv(export(sales, tmp_path, "--leads", *arguments) / "leads" / "leads.csv")["Account No"])

    ordered = sales.query('select * from scored_leads order by lead_score desc, "Account No"')
    assert ids() == list(ordered["Account No"])
    assert ids("--top", "7") == list(ordered["Account No"][:7])
    of_bands = ordered.loc[ordered["score_band"].isin(["B", "D"]), "Account No"]
    assert ids("--band", "B", "--band", "D", "--top", "140") == list(of_bands[:140])


def test_leads_without_known_reasons_are_listed_all_the_same(copy, tmp_path):
    copy.execute("update scored_leads set model_version = 'older'")
    result = CliRunner().invoke(main, ["--database", str(copy.database), "--output", str(tmp_path), "--leads"])
    assert "Warning: the scored leads are of version older, and the weights of " in result.stderr
    written = pd.read_csv(tmp_path / "leads" / "leads.csv")
    assert len(written) == 5000
    assert written[["reason_1", "reason_2", "reason_3"]].isna().all(axis=None)


def test_a_feature_without_a_standard_deviation_is_listed(copy, tmp_path):
    """As one that a single training lead has."""
    copy.execute("update lead_scoring_feature_profile set standard_deviation = null where feature = 'recency_days'")
    written = pd.read_csv(export(copy, tmp_path, "--leads") / "leads" / "leads.csv")
    assert written["reason_1"].notna().any()


def test_leads_that_cannot_be_written_leave_nothing(built, tmp_path):
    (tmp_path / "leads").mkdir()
    # DuckDB cannot write to this target.
    (tmp_path / "leads" / "leads.csv.part").symlink_to(tmp_path / "nowhere" / "leads.csv")
    arguments = ["--database", str(built.database), "--output", str(tmp_path), "--leads"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "nothing was written: " in result.output
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
