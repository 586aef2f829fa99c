"""Write all exports of a build into a folder."""

from lead_scoring.export.model import read_model
from lead_scoring.export.model_card import model_card
from lead_scoring.export.scoring_select import scoring_select
from lead_scoring.export.scoring_weights import scoring_weights
from lead_scoring.export.weights_csv import all_columns_csv, weights_csv
from lead_scoring.writing import write_files


def write_exports(build, folder, dialects, table=None, full=False, further=None):
    """Write the exports.

    All contents are ready before the first file is written, so an error never leaves a folder with two versions.

    Args:
        build: a lead_scoring.database.Build.
        folder: a pathlib.Path; created if it does not exist.
        dialects: names from lead_scoring.export.dialects.DIALECTS.
        table: the table that the SELECT reads; None for the model with the leads to score.
        full: whether to also write all columns of the weights.
        further: further files: contents by name, as in write_files.

    Returns:
        the paths written.
    """
    model = read_model(build)
    files = {"weights/weights.csv": weights_csv(build)}
    if full:
        files["weights/lead_scoring_weights.csv"] = all_columns_csv(build)
    for dialect in dialects:
        files[f"sql/scoring_select.{dialect}.sql"] = scoring_select(model, table or build.run["leads_model"], dialect)
        files[f"sql/scoring_weights.{dialect}.sql"] = scoring_weights(build, dialect)
    files["model_card.md"] = model_card(build)
    return write_files({folder / name: content for name, content in (files | (further or {})).items()})
