import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Application } from '../protocol';
import { Revocation } from '../revocation';
import { Behaviour, usualBehaviour } from './behaviour';
import { serialOf } from './decisions';
import { openJournal } from './journal';

const outcome = z.enum(['approved', 'refused']);

/** One application as the department keeps it. Times in milliseconds since 1970. */
const Entry = z.strictObject({
  key: z.string(),
  caseNo: z.string(),
  itemId: z.string(),
  serial: z.string(),
  /** Of the whole body, to tell another application under the same key. */
  digest: z.string(),
  callbackUrl: z.string(),
  receivedAt: z.number(),
  outcome,
  decidedAt: z.number(),
  /** To be sent one after the other, none before `callbackFrom`. */
  callbacks: z.array(outcome),
  callbackFrom: z.number(),
});

const JournalLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('received'), entry: Entry, application: z.unknown() }),
  z.strictObject({ type: z.literal('receivedAgain'), key: z.string(), at: z.number() }),
  z.strictObject({ type: z.literal('callbackSettled'), key: z.string(), status: z.number(), at: z.number() }),
  z.strictObject({ type: z.literal('revoked'), key: z.string(), revocation: Revocation, at: z.number() }),
  z.strictObject({ type: z.literal('behaviour'), behaviour: Behaviour }),
]);
type JournalLine = z.infer<typeof JournalLine>;

/** An entry and what has happened to it since. */
export interface RegisterEntry extends Readonly<z.infer<typeof Entry>> {
  readonly receivedTimes: number;
  /** How many of `callbacks` need not be sent any more, and the status that settled the last. */
  readonly callbacksSettled: number;
  readonly lastCallbackStatus?: number;
  readonly revokedAt?: number;
}

export type Receipt =
  { readonly kind: 'new' | 'again'; readonly entry: RegisterEntry } | { readonly kind: 'keyConflict' };

export type Plan = Pick<RegisterEntry, 'outcome' | 'decidedAt' | 'callbacks' | 'callbackFrom'>;

/** A department's register of applications: in memory what is on the disk, never more. */
export interface Register {
  find(key: string): RegisterEntry | undefined;
  entries(): Iterable<RegisterEntry>;
  /** Resolves when it is on the disk. One entry per key, whatever arrives at the same time. */
  receive(key: string, application: Application, plan: (receivedAt: number) => Plan): Promise<Receipt>;
  settleCallback(key: string, status: number): Promise<RegisterEntry>;
  /** Resolves when it is on the disk; taken back once, however often it is said. */
  revoke(key: string, revocation: Revocation): Promise<RegisterEntry>;
  behaviour(): Behaviour;
  setBehaviour(behaviour: Behaviour): Promise<void>;
  close(): Promise<void>;
}

/** The same members in another order are the same application. */
function digestOf(application: Application): string {
  const ordered = JSON.stringify(application, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(ordered).digest('base64');
}

/** Opens the register kept in `file`, as it was when its process last ended, in whatever way it ended. */
export async function openRegister(
  file: string,
  departmentId: string,
  clock: () => number,
): Promise<Register> {
  const byKey = new Map<string, RegisterEntry>();
  const arriving = new Map<string, Promise<RegisterEntry>>();
  let behaviour = usualBehaviour;

  function change(key: string, next: (entry: RegisterEntry) => Partial<RegisterEntry>): RegisterEntry {
    const entry = byKey.get(key);
    if (!entry) throw new Error(`${file} has no application ${key}.`);
    const changed = { ...entry, ...next(entry) };
    byKey.set(key, changed);
    return changed;
  }

  function apply(line: JournalLine): void {
    switch (line.type) {
      case 'received':
        byKey.set(line.entry.key, { ...line.entry, receivedTimes: 1, callbacksSettled: 0 });
        break;
      case 'receivedAgain':
        change(line.key, ({ receivedTimes }) => ({ receivedTimes: receivedTimes + 1 }));
        break;
      case 'callbackSettled':
        change(line.key, ({ callbacksSettled }) => ({
          callbacksSettled: callbacksSettled + 1,
          lastCallbackStatus: line.status,
        }));
        break;
      case 'revoked':
        change(line.key, () => ({ revokedAt: line.at }));
        break;
      case 'behaviour':
        behaviour = line.behaviour;
        break;
    }
  }

  const journal = await openJournal(file, (line) => apply(JournalLine.parse(line)));
  let count = byKey.size;

  async function keep(line: JournalLine): Promise<void> {
    await journal.append(line);
    apply(line);
  }

  const kept = (key: string) => change(key, () => ({}));

  async function enter(
    key: string,
    digest: string,
    application: Application,
    plan: Plan,
    receivedAt: number,
  ) {
    const { caseNo, itemId, callbackUrl } = application;
    const serial = serialOf(departmentId, ++count, receivedAt);
    const entry = { key, caseNo, itemId, serial, digest, callbackUrl, receivedAt, ...plan };
    await keep({ type: 'received', entry, application });
    return kept(key);
  }

  return {
    find: (key) => byKey.get(key),
    entries: () => byKey.values(),
    receive: async (key, application, plan) => {
      const digest = digestOf(application);
      const known = byKey.get(key) ?? (await arriving.get(key));
      if (known) {
        if (known.digest !== digest) return { kind: 'keyConflict' };
        await keep({ type: 'receivedAgain', key, at: clock() });
        return { kind: 'again', entry: kept(key) };
      }
      const receivedAt = clock();
      const entering = enter(key, digest, application, plan(receivedAt), receivedAt);
      arriving.set(key, entering);
      try {
        return { kind: 'new', entry: await entering };
      } finally {
        arriving.delete(key);
      }
    },
    settleCallback: async (key, status) => {
      await keep({ type: 'callbackSettled', key, status, at: clock() });
      return kept(key);
    },
    revoke: async (key, revocation) => {
      if (kept(key).revokedAt === undefined) await keep({ type: 'revoked', key, revocation, at: clock() });
      return kept(key);
    },
    behaviour: () => behaviour,
    setBehaviour: (next) => keep({ type: 'behaviour', behaviour: next }),
    close: () => journal.close(),
  };
}
