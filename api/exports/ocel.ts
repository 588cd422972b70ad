import type { LogEntry } from '../../records/case-log';
import type { LoggedCase } from '../../records/reports/process-log';

interface Value {
  readonly name: string;
  readonly value: string;
}
interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}
interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly (Value & { readonly time: string })[];
  readonly relationships: readonly Relationship[];
}
interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly Value[];
  readonly relationships: readonly Relationship[];
}

/** What is true of an object from its beginning has this time (OCEL 2.0, section 7). */
const always = '1970-01-01T00:00:00Z';

/** What an event tells beside its type. Whatever is not named here, people and papers among it, stays in the log. */
const told = ['outcome', 'cause', 'limit', 'light', 'by', 'days', 'expected', 'procedure'] as const;

/**
 * The logs of cases for process mining, as an object-centric event log: OCEL 2.0 JSON
 * (https://www.ocel-standard.org/2.0/ocel20_specification.pdf, section 8). Cases, items and departments are objects.
 * `read` reads the cases, once for the objects and once for the events, so that none has to be kept.
 */
export async function* ocelOf(read: () => AsyncIterable<LoggedCase>): AsyncGenerator<string> {
  const objectTypes = new Map<string, Set<string>>();
  const eventTypes = new Map<string, Set<string>>();
  const departments = new Set<string>();

  yield '{"objects":[';
  let comma = '';
  for await (const logged of read()) {
    for (const object of objectsOf(logged)) {
      note(objectTypes, object);
      yield comma + JSON.stringify(object);
      comma = ',\n';
    }
    for (const { departments: ofItem } of logged.items) ofItem.forEach((id) => departments.add(id));
  }
  for (const id of departments) {
    const department: OcelObject = { id, type: 'department', attributes: [], relationships: [] };
    note(objectTypes, department);
    yield comma + JSON.stringify(department);
    comma = ',\n';
  }
  yield '],\n"events":[';
  comma = '';
  for await (const logged of read()) {
    for (const event of eventsOf(logged)) {
      note(eventTypes, event);
      yield comma + JSON.stringify(event);
      comma = ',\n';
    }
  }
  yield `],\n"objectTypes":${typesIn(objectTypes)},\n"eventTypes":${typesIn(eventTypes)}}\n`;
}

const itemObject = (caseNo: string, itemId: string): string => `${caseNo}/${itemId}`;

function objectsOf({ caseNo, oneThing, situation, isSample, items, ...whole }: LoggedCase): OcelObject[] {
  const ending = ({ closedAt, endedAs, promised, statutory }: Omit<typeof whole, 'events'>) =>
    Object.entries({ endedAs, promised, statutory }).map(([name, value]) => ({
      name,
      value,
      time: closedAt.toISOString(),
    }));
  const from = (name: string, value: string) => ({ name, value, time: always });
  return [
    {
      id: caseNo,
      type: 'case',
      attributes: [
        from('oneThing', oneThing),
        from('situation', situation),
        from('isSample', String(isSample)),
        ...ending(whole),
      ],
      relationships: items.map(({ itemId }) => ({
        objectId: itemObject(caseNo, itemId),
        qualifier: 'has item',
      })),
    },
    ...items.map((item) => ({
      id: itemObject(caseNo, item.itemId),
      type: 'item',
      attributes: [from('itemId', item.itemId), ...ending(item)],
      relationships: item.departments.map((id) => ({ objectId: id, qualifier: 'handled by' })),
    })),
  ];
}

function* eventsOf({ caseNo, items, events }: LoggedCase): Generator<OcelEvent> {
  for (const [index, event] of events.entries()) {
    const itemId = 'itemId' in event ? event.itemId : null;
    const item = items.find((one) => one.itemId === itemId);
    // An item that the list does not have is not told of.
    if (itemId !== null && !item) continue;
    yield {
      id: `${caseNo}#${index + 1}`,
      type: event.type,
      time: event.at,
      attributes: attributesOf(event),
      relationships: [
        { objectId: caseNo, qualifier: 'case' },
        ...(item ? [{ objectId: itemObject(caseNo, item.itemId), qualifier: 'item' }] : []),
        ...(item?.departments ?? []).map((id) => ({ objectId: id, qualifier: 'department' })),
      ],
    };
  }
}

function attributesOf(event: LogEntry['event']): Value[] {
  const values: Readonly<Record<string, unknown>> = { ...event };
  return told.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? [{ name, value: String(value) }] : [];
  });
}

function note(
  types: Map<string, Set<string>>,
  { type, attributes }: { readonly type: string; readonly attributes: readonly Value[] },
): void {
  const names = types.get(type) ?? new Set();
  for (const { name } of attributes) names.add(name);
  types.set(type, names);
}

const typesIn = (types: ReadonlyMap<string, ReadonlySet<string>>): string =>
  JSON.stringify(
    [...types].map(([name, attributes]) => ({
      name,
      attributes: [...attributes].map((attribute) => ({ name: attribute, type: 'string' })),
    })),
  );
