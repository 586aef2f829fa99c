{{ lead_scoring._sums_by_level(training_leads_scored(), ['total', 'log_loss', 'r', 'w'], 2, with_pairs=false) }}
