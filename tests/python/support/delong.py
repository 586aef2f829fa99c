"""Two scores of the same leads, compared in pairs: the formulas as they are written, lead by lead, in NumPy."""

import numpy as np
from sklearn import metrics as sk


def components(label, score):
    """DeLong's structural components of the positives and of the negatives, from all pairs of the two."""
    positives, negatives = score[label == 1][:, None], score[label == 0][None, :]
    ordered = (positives > negatives) + 0.5 * (positives == negatives)
    return ordered.mean(axis=1), ordered.mean(axis=0)


def log_losses(label, score):
    """The log loss of each lead, by scikit-learn."""
    return np.array([sk.log_loss([y], [p], labels=[0, 1]) for y, p in zip(label, score, strict=True)])


def error_of_mean(values):
    """The standard error of a mean; None for fewer than two values."""
    return np.std(values, ddof=1) / np.sqrt(len(values)) if len(values) > 1 else None


def compared(leads):
    """The row of compare_scores for leads with `label`, `probability` and `baseline_probability`; None for NULL."""
    label, score, baseline = (leads[name].to_numpy() for name in ("label", "probability", "baseline_probability"))
    differences = log_losses(label, score) - log_losses(label, baseline)
    row = {
        "leads": len(label),
        "positives": label.sum(),
        "log_loss": sk.log_loss(label, score, labels=[0, 1]),
        "baseline_log_loss": sk.log_loss(label, baseline, labels=[0, 1]),
        "log_loss_difference": differences.mean(),
        "log_loss_standard_error": error_of_mean(differences),
    }
    names = ["roc_auc", "baseline_roc_auc", "roc_auc_difference", "roc_auc_standard_error"]
    if label.min() == label.max():
        return row | dict.fromkeys(names)
    aucs = [sk.roc_auc_score(label, values) for values in (score, baseline)]
    # One error for the positives, one for the negatives: their variances add up.
    errors = [
        error_of_mean(own - other)
        for own, other in zip(components(label, score), components(label, baseline), strict=True)
    ]
    error = None if None in errors else np.hypot(*errors)
    return row | dict(zip(names, [*aucs, aucs[0] - aucs[1], error], strict=True))
