import type { Logger } from 'pino';
import type { Law } from '../catalogue/law';
import type { MessageTexts } from '../catalogue/schema/messages';
import type { OneThing } from '../catalogue/schema/one-thing';
import type { DepartmentConnections } from '../departments/connections';
import { connectDepartments, type Department } from '../departments/connector';
import type { FictionalPerson } from '../people/fictional-people';
import type { Database } from '../records/database';
import { calendarInForce, seedCalendar } from '../records/calendar-changes';
import type { Uploads } from '../records/uploads';
import { keepOneThing } from '../records/versions';
import type { Calendar } from '../rules/calendar';
import type { Limits } from '../settings/settings';
import { type CaseWatch, createCaseWatch } from './case-watch';
import { createDelivery, type Delivery } from './delivery';
import type { Engine } from './engine';
import { createUsualDays, type UsualDaysOf } from './usual-times';

/** How people sign in here. */
export interface SignIn {
  /** Where the pages are, such as `https://one-thing.example`. */
  readonly origin: string;
  /** Whether people come over TLS, so that a browser may be told to send the cookie in no other way. */
  readonly secure: boolean;
  /** Key of the applicants' opaque keys; see `people/subject.ts`. */
  readonly subjectKey: string;
  /** Whom the development sign-in knows; absent where there is none. */
  readonly people?: ReadonlyMap<string, FictionalPerson>;
}

/** What an installation brings: its engines, its catalogue, its clock. */
export interface Installation {
  readonly db: Database;
  readonly oneThings: readonly OneThing[];
  /** The words of messages. */
  readonly texts: MessageTexts;
  /** What is in force until somebody changes it. */
  readonly calendar: Calendar;
  readonly law: Law;
  readonly connections: DepartmentConnections;
  readonly engine: Engine;
  readonly signIn: SignIn;
  readonly limits: Limits;
  readonly uploads: Uploads;
  /** How long, in ms, what is usual is taken to be so still. */
  readonly usualDaysKeptMs: number;
  /** ms; the clock of receipt. */
  readonly now: () => number;
  readonly log: Logger;
}

/** Everything that routes act on. */
export interface Services extends Omit<Installation, 'oneThings' | 'calendar' | 'usualDaysKeptMs'> {
  /** The one things on offer, by id. */
  readonly oneThings: ReadonlyMap<string, OneThing>;
  /** By id; those that have an interface. */
  readonly departments: ReadonlyMap<string, Department>;
  readonly delivery: Delivery;
  readonly watch: CaseWatch;
  readonly usualDaysOf: UsualDaysOf;
}

/** Makes the services; the catalogue and calendar on offer are kept first, since cases will refer to them. */
export async function createServices(installation: Installation): Promise<Services> {
  const { oneThings, calendar, usualDaysKeptMs, ...others } = installation;
  const { db, law, log, now } = others;
  await seedCalendar(db, calendar, now());
  const inForce = await calendarInForce(db);
  if (inForce.version !== calendar.version) {
    log.info(
      { inForce: inForce.version, folder: calendar.version },
      'the calendar in force is not that of the folder: it was changed since, or the folder was',
    );
  }
  for (const oneThing of oneThings) await keepOneThing(db, oneThing);
  const delivery = createDelivery(others);
  return {
    ...others,
    oneThings: new Map(oneThings.map((oneThing) => [oneThing.id, oneThing])),
    departments: connectDepartments(others.connections, { fetch }),
    delivery,
    watch: createCaseWatch(db, log),
    usualDaysOf: createUsualDays(db, law, usualDaysKeptMs),
  };
}
