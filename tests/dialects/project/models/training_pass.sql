select sum(total) as s1, sum(log_loss) as s2, sum(wz_1 * z_2) as s3
from ({{ training_leads_scored() }}) as scored
