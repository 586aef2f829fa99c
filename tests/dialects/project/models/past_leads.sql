select * from {{ source('warehouse', 'leads') }}
