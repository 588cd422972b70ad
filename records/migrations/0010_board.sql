-- Whether it was said that an item makes the promise of its case unlikely; its log says when, and until when it would
-- usually take.
alter table item_case add column forecast_warned boolean not null default false;
update item_case set forecast_warned = true
 where status not in ('approved', 'refused', 'withdrawn', 'ended', 'revoked')
   and exists (select from case_event
                where case_event.case_no = item_case.case_no
                  and body::jsonb ->> 'type' = 'forecastWarning'
                  and body::jsonb ->> 'itemId' = item_case.item_id);
