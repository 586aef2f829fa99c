{{ lead_scoring._weights_query(
    {
        'fitted': [
            {
                'feature': 'age', 'category': none,
                'coefficient': 0.5, 'mean': 40.5, 'scale': 10.0, 'standard_error': 0.1,
            },
            {
                'feature': 'country', 'category': "Cote d'Ivoire \\ Abidjan",
                'coefficient': -0.5, 'mean': 0.0, 'scale': 1.0, 'standard_error': 0.2,
            },
        ],
        'intercept': -1.0,
    },
    'abcdef123456'
) }}
