import { type RawBuilder, sql } from 'kysely';
import type { RecordedFact } from '../rules/case/case-event';
import type { Template } from '../rules/messages/template';
import { templates } from '../rules/messages/templates';
import { messagesAbout } from '../rules/messages/who-is-told';

interface KeyedFact {
  readonly key: string;
  readonly event: RecordedFact & { readonly at: number };
}

/**
 * The statement that puts the messages about these facts into the outbox, once each; `null` when nobody is told. It
 * belongs into the statement that appends the facts, after the rows show which items have begun. Who has an item is
 * the post that was told last that it was passed on, or else its department.
 */
export function toOutbox(caseNo: string, facts: readonly KeyedFact[]): RawBuilder<unknown> | null {
  const rows = rowsOf(facts);
  if (rows.length === 0) return null;
  return sql`
    insert into outbox
      (case_no, event_key, template, recipient, item_id, channel, parameters, created_at, state, sent_at)
    select ${caseNo}, message.event_key, message.template, recipient, message.item_id, message.channel,
      message.parameters, message.at,
      case message.channel when 'inApp' then 'sent' else 'queued' end,
      case message.channel when 'inApp' then message.at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as message (
      place integer, event_key text, template text, role text, item_id text, channel text, parameters jsonb,
      once boolean, at timestamptz)
    ${rows.some(({ role, once }) => once || byHandler.includes(role)) ? addressed(caseNo) : addressedByRole}
    order by message.place
    on conflict (case_no, event_key, template, recipient) do nothing`;
}

/** Roles that mean whoever has the item. */
const byHandler: readonly string[] = ['handler', 'handlerOrDuty'] satisfies Template['to'][number][];

/** Most messages name their recipient: nothing has to be looked up, which costs more than the message itself. */
const addressedByRole = sql`cross join lateral (select message.role) as told (recipient)`;

function addressed(caseNo: string): RawBuilder<unknown> {
  return sql`
    left join item_case item on item.case_no = ${caseNo} and item.item_id = message.item_id
    cross join lateral (
      select coalesce(
        (select passed.recipient from outbox passed
          where passed.case_no = ${caseNo} and passed.item_id = message.item_id and passed.template = 'itemPassedOn'
          order by passed.seq desc limit 1),
        case when item.started_at is not null then 'department:' || item.department end)) as handling (handler)
    cross join lateral (
      select case message.role
        when 'handler' then handler
        when 'handlerOrDuty' then coalesce(handler, 'dutyClerk')
        else message.role end) as told (recipient)
    where recipient is not null and not (message.once and exists (
      select from outbox earlier where earlier.case_no = ${caseNo} and earlier.template = message.template
        and earlier.item_id = message.item_id and earlier.event_key <> message.event_key))`;
}

function rowsOf(facts: readonly KeyedFact[]) {
  const together = facts.map(({ event }) => event);
  return facts
    .flatMap(({ key, event }) =>
      messagesAbout(event, together).flatMap(({ template, itemId, parameters }) => {
        const { to, by, once = false }: Template = templates[template];
        return to.map((role) => ({
          event_key: key,
          template,
          role: role === 'post' ? `post:${String(parameters.post)}` : role,
          item_id: itemId,
          channel: by,
          parameters,
          once,
          at: new Date(event.at).toISOString(),
        }));
      }),
    )
    .map((row, place) => ({ place, ...row }));
}
