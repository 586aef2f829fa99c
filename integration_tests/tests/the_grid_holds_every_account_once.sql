-- The grid has all 16 cells, and every open account is in one of them.
select
    count(*) as cells,
    sum(accounts) as accounts
from {{ ref('fit_by_engagement') }}
having
    (count(*) <> 16 and sum(accounts) > 0)
    or coalesce(sum(accounts), 0) <> (select count(*) from {{ ref('open_accounts') }})
