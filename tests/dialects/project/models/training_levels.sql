{{ lead_scoring._training_levels(source('warehouse', 'leads'), training_settings()) }}
