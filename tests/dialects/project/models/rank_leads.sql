{{ lead_scoring.rank_leads(source('warehouse', 'scores'), passthrough=['region']) }}
