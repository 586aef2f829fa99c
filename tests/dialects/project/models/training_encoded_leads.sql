{{ lead_scoring._encoded_leads(source('warehouse', 'leads'), training_settings(), source('warehouse', 'levels')) }}
