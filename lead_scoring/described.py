"""The columns that the package's YAML describes."""

from functools import cache
from pathlib import Path

import yaml

MODELS = Path(__file__).resolve().parent.parent / "models"
# Columns whose number depends on settings.
BY_SETTING = ("reason_", "precision_at_")


def described_columns(model):
    """Names of the columns that a model has in every project.

    Args:
        model: name of a model of the package.

    Returns:
        a list of str, without the id, which each project names, and without the columns of each reason and of each
        precision@k.
    """
    return [name for name in _columns_by_model()[model] if "{{" not in name and not name.startswith(BY_SETTING)]


@cache
def _columns_by_model():
    files = [yaml.load(path.read_bytes(), yaml.CSafeLoader) or {} for path in MODELS.rglob("*.yml")]
    return {
        model["name"]: [column["name"] for column in model.get("columns", [])]
        for file in files
        for model in file.get("models") or []
    }
