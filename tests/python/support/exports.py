"""Run `scripts/export` on a build."""

from click.testing import CliRunner

from lead_scoring.export.__main__ import main


def export(project, folder, *arguments):
    """Run the command; the folder that it wrote into."""
    options = ["--database", str(project.database), "--schema", "main", "--output", str(folder), *arguments]
    result = CliRunner().invoke(main, options)
    assert result.exit_code == 0, result.output
    return folder


def run_of(project):
    return project.query("from lead_scoring_training_run").iloc[0]


def stored_weights(project):
    """All columns of the weights except the last, trained_at, as tuples with None for NULL."""
    weights = project.query("select * exclude (trained_at) from lead_scoring_weights").astype(object)
    return list(weights.where(weights.notna(), None).itertuples(index=False, name=None))
