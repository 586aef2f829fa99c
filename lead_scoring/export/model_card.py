"""The model card: the model's purpose, training data and quality, and how to roll back.

Its sections follow Mitchell et al.: Model cards for model reporting, FAT* 2019.
"""

from lead_scoring import tables
from lead_scoring.numbers import number
from lead_scoring.showing import markdown
from lead_scoring.templates import fill
from lead_scoring.weights import described_weights, suspicious_features


def model_card(build):
    """Write the card of a build as Markdown."""
    return fill(
        "lead_scoring.export",
        "model_card.md.jinja",
        {"cell": markdown, "number": number},
        title=build.titled("Model card: lead score"),
        run=build.run,
        metrics=tables.metrics_table(build, "github"),
        weights=described_weights(build, limit=20).to_dict("records"),
        suspicious=suspicious_features(build),
        features=build.rows("select * from lead_scoring_feature_profile order by feature_position"),
        bands=build.rows("select * from lead_scoring_bands order by band_position"),
        scored=build.rows("select count(*) as leads, max(scored_at) as scored_at from scored_leads")[0],
        calibration=build.rows(
            """
            select
                sum(leads * abs(mean_predicted_value - fraction_of_positives)) / sum(leads)
                    as expected_calibration_error
            from lead_scoring_calibration_curve where approach = 'logistic_regression'
            """
        )[0],
    )
