-- Check a value outside a feature's declared range before you trust the score. This is only a warning: the logistic
-- regression scores the lead anyway. Runs after the scoring, whose own checks say more about broken leads.
-- depends_on: {{ lead_scoring._ref('scored_leads') }}
{{ config(severity='warn') }}

{{ lead_scoring.test_within_declared_ranges(
    model=lead_scoring._leads('leads')['relation'], features=lead_scoring._setting('features')
) }}
