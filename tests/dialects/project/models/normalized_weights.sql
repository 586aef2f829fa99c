{{ lead_scoring.normalized_weights(source('warehouse', 'weights')) }}
