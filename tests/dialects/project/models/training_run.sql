{{ lead_scoring.training_run(
    weights=source('warehouse', 'weights'), training_leads=source('warehouse', 'leads'),
    validation_leads=source('warehouse', 'leads'), label='converted', c=1.0, min_category_count=20,
    facts={'trainer': 'sql', 'is_demo': false, 'date_column': none}
) }}
