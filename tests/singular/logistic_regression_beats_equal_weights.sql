-- Learned weights earn their place: on the validation leads their probabilities are closer to the truth than those of
-- equal weights (Brier score, lower is better), and they order leads no worse (AUC-ROC, PR-AUC), beyond what chance
-- explains: with few conversions, any order may do better by luck. The build fails if equal weights are ahead by more
-- than 2.33 standard errors of the difference, which happens with equally good orders about once in a hundred times.
-- (Standard error of AUC-ROC: Hanley, McNeil, Radiology 143, 1982; of PR-AUC, treated as a share of the positives:
-- Boyd, Eng, Page, "Area under the precision-recall curve: point estimates and confidence intervals", 2013. The test
-- assumes that the two approaches are independent.)
with metrics as (
    select
        approach,
        roc_auc,
        pr_auc,
        brier_score,
        (
            roc_auc * (1 - roc_auc)
            + (positives - 1) * (roc_auc / (2 - roc_auc) - roc_auc * roc_auc)
            + (leads - positives - 1) * (2 * roc_auc * roc_auc / (1 + roc_auc) - roc_auc * roc_auc)
        ) / ({{ lead_scoring._double('positives') }} * (leads - positives)) as roc_auc_variance,
        pr_auc * (1 - pr_auc) / positives as pr_auc_variance
    from {{ lead_scoring._ref('lead_scoring_metrics') }}
),

approaches as (
    select
        'logistic_regression' as learned,
        'equal_weights' as baseline
)

select
    learned.roc_auc,
    baseline.roc_auc as baseline_roc_auc,
    learned.pr_auc,
    baseline.pr_auc as baseline_pr_auc,
    learned.brier_score,
    baseline.brier_score as baseline_brier_score
from approaches
left join metrics as learned on approaches.learned = learned.approach
left join metrics as baseline on approaches.baseline = baseline.approach
where
    {{ 'false' if lead_scoring._reads_no_rows() else 'true' }}
    and coalesce(
        baseline.roc_auc - learned.roc_auc <= 2.33 * sqrt(baseline.roc_auc_variance + learned.roc_auc_variance)
        and baseline.pr_auc - learned.pr_auc <= 2.33 * sqrt(baseline.pr_auc_variance + learned.pr_auc_variance)
        and learned.brier_score < baseline.brier_score,
        false
    ) = false
