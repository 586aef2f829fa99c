{{ lead_scoring._training_info_query(
    {'history': [
        {'iteration': 1, 'phase': 'sample', 'leads': 100, 'log_loss': 0.69, 'largest_step': 0.5, 'seconds': 0.1},
        {'iteration': 2, 'phase': 'coefficients', 'leads': 1000, 'log_loss': 0.5, 'largest_step': 1e-10, 'seconds': 0.1},
    ]},
    'abcdef123456'
) }}
