{{ lead_scoring._moments_query(source('warehouse', 'leads'), training_settings(), [40.5, -3.0]) }}
