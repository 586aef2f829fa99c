{{ lead_scoring._sums_by_level(training_leads_scored(), ['total', 'log_loss', 'r', 'w', 'wz_1 * z_2'], 2) }}
