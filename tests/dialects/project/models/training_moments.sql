{{ lead_scoring._moments(source('warehouse', 'leads'), training_settings(), [40.5, -3.0]) }}
