"""The report points out problems of a build to its reader."""

import re

import pytest
from bs4 import BeautifulSoup
from support.reports import open_report, write_report

from lead_scoring.report.intervals import share_interval


def test_scores_of_older_weights_are_pointed_out(copy, tmp_path):
    copy.execute("update scored_leads set model_version = 'older'")
    assert "The scored leads are of older" in text_of_report(copy, tmp_path)


def test_a_report_of_no_scored_leads_and_of_a_leak(copy, tmp_path, chromium):
    copy.execute(
        "delete from scored_leads",
        "update lead_scoring_feature_profile set roc_auc = 0.95, is_suspected_leak = true where feature_position = 1",
    )
    with open_report(write_report(copy, tmp_path / "report.html"), chromium) as visit:
        assert visit.errors == []
        notices = " ".join(visit.page.locator("p.notice").all_text_contents())
        for section in ("#to-call", "#examples"):
            assert "No lead is scored" in visit.page.inner_text(section)
    assert "recency_days predicts the outcome suspiciously well on its own (AUC 0.950)" in notices
    assert "the demo's leads, which a script generated" in notices


def text_of_report(project, folder):
    """The text of the report of a changed copy; no browser is needed to read it."""
    html = write_report(project, folder / "report.html").read_text(encoding="utf-8")
    page = BeautifulSoup(html.replace("</td>", " </td>"), "html.parser")
    return " ".join(page.body.get_text().split())


def test_a_band_that_is_further_off_than_chance_is_pointed_out(copy, tmp_path):
    assert "further apart than chance" not in text_of_report(copy, tmp_path)
    copy.execute("update lead_scoring_bands set mean_conversion_probability = 0.75 where score_band = 'B'")
    said = text_of_report(copy, tmp_path)
    assert "Band B: 75.0% were expected to convert, and 65.4% did, further apart than chance explains." in said
    assert "The probabilities are too high there" in said
    assert said.count("further apart than chance") == 1


def test_a_band_and_its_expectation_are_told_apart_by_their_digits(copy, tmp_path):
    row = copy.query("from lead_scoring_bands where score_band = 'B'").iloc[0]
    _, high = share_interval(row["validation_conversions"], row["validation_leads"], 1 - 0.05 / 4)
    copy.execute(
        f"update lead_scoring_bands set mean_conversion_probability = {high + 1e-5} where score_band = 'B'",
    )
    said = re.search(r"Band B: ([0-9.]+)% were expected", text_of_report(copy, tmp_path))
    assert len(said[1].split(".")[1]) > 1
    assert float(said[1]) / 100 > high


def test_values_far_from_the_training_leads_and_booleans_are_said_in_the_examples(sales_copy, tmp_path, chromium):
    best = sales_copy.query('select "Account No" from scored_leads order by lead_score desc').iloc[0, 0]
    sales_copy.execute(
        f"""update open_accounts set employees = 1000000, is_partner = true where "Account No" = '{best}'"""
    )
    with open_report(write_report(sales_copy, tmp_path / "report.html"), chromium) as visit:
        said = " ".join(visit.page.inner_text("#examples").split())
    assert "employees = 1,000,000 (raises the log-odds by " in said
    assert re.search(r"employees = 1,000,000 is beyond the training range \d+ to [0-9,]+\.", said)
    assert "is_partner = yes" in said
    assert "is_partner = 1" not in said
    assert re.search(r"last contact \d+ days ago \((raises|lowers) the log-odds", said)


def test_leads_that_the_same_run_scored_do_not_look_older_than_their_weights(copy, tmp_path):
    assert "in the same dbt run, which began at 20" in text_of_report(copy, tmp_path)
    copy.execute("update scored_leads set scored_at = scored_at + interval 1 day")
    assert "leads scored in the dbt run that began at 20" in text_of_report(copy, tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            "leads = 8, positives = 6",
            "converts 1.8 times as often as the average lead, but 8 leads, 6 of which converted, are",
        ),
        ("positives = 49", "So it may be no better at all."),
        ("positives = 20", "The scores are worse than picking leads at random."),
    ],
)
def test_a_verdict_says_how_sure_it_is(copy, tmp_path, change, words):
    copy.execute(f"update lead_scoring_gains_table set {change} where bin = 1")
    assert words in text_of_report(copy, tmp_path)


def test_scored_leads_that_are_gone_from_the_database_are_said_to_be(copy, tmp_path):
    copy.execute("delete from campaign_contacts")
    said = text_of_report(copy, tmp_path)
    assert "The strongest and the weakest scored lead are no longer among the leads in stg_contacts" in said
    assert "A lead without reasons is like the average one" in said


def test_long_ids_and_as_many_values_as_leads_are_shortened(copy, tmp_path, chromium):
    copy.execute(
        "alter table scored_leads alter lead_id type varchar using '5ebcc1a8-7c88-4098-83b0-' || lead_id",
        """
        insert into lead_scoring_categories
        select 'mms_affinity', 'value ' || number, 'value ' || number, 1, number % 2, number % 2
        from range(3500) as numbers (number)
        """,
        "update lead_scoring_feature_profile set feature_type = 'categorical', distinct_values = 3500"
        " where feature = 'mms_affinity'",
        """
        create or replace view lead_score_contributions as
        select lead_id, 'mms_affinity' as feature, null::text as category, 1::double as feature_value,
            0.5 as contribution, 0 as average_contribution, null::double as average_value, 0 as intercept,
            model_version
        from scored_leads
        """,
        """
        create or replace view lead_score_reasons as
        select lead_id, null::text as reason_1, null::text as reason_1_feature, null::text as reason_1_effect,
            null::double as reason_1_contribution, model_version
        from scored_leads
        """,
    )
    with open_report(write_report(copy, tmp_path / "report.html"), chromium) as visit:
        shown = visit.page.locator("#to-call tbody td:first-child span").first
        whole = shown.get_attribute("title")
        assert whole.startswith("5ebcc1a8-7c88-4098-83b0-")
        assert shown.inner_text() == f"{whole[:8]}…{whole[-7:]}"
        said = visit.page.inner_text("#distributions")
    assert "3,500 different values among 3,500 leads, none of them in more than 1: too many to show." in said
    assert "(all others)" not in said
