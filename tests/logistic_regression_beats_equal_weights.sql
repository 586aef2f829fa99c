-- Learned weights earn their place: on the validation leads they order leads no worse than equal weights (AUC-ROC,
-- PR-AUC; with a single feature every weight gives the same order), and their probabilities are closer to the truth
-- (Brier score, lower is better).
with metrics as (
    select * from {{ ref('lead_scoring_metrics') }}
),

learned as (
    select * from metrics
    where approach = 'logistic_regression'
),

baseline as (
    select * from metrics
    where approach = 'equal_weights'
)

select
    learned.roc_auc,
    baseline.roc_auc as baseline_roc_auc,
    learned.pr_auc,
    baseline.pr_auc as baseline_pr_auc,
    learned.brier_score,
    baseline.brier_score as baseline_brier_score
from (select count(*) as approaches from metrics) as counted
left join learned on counted.approaches > 0
left join baseline on counted.approaches > 0
where
    coalesce(
        learned.roc_auc >= baseline.roc_auc
        and learned.pr_auc >= baseline.pr_auc
        and learned.brier_score < baseline.brier_score,
        false
    ) = false
