import { z } from 'zod';
import { Person } from '../../people/actor';
import { Problem } from '../problems';
import { route } from '../route';
import type { Services } from '../services';
import { beginSession, leaveSession } from '../sessions';

const ShownPerson = Person.omit({ subject: true }).strip();
const Session = z.object({ person: ShownPerson.nullable().describe('Who is signed in; null: nobody') });
const People = z.array(
  z.object({ person: ShownPerson, note: Person.shape.name.describe('A word about who it is') }),
);

/** The people of the development sign-in, or the problem that this installation has none. */
function fictionalPeople({ signIn }: Services) {
  if (!signIn.people) throw new Problem('not-found');
  return signIn.people;
}

export const sessionRoutes = [
  route({
    method: 'get',
    path: '/session/people',
    audience: 'session',
    summary: { zh: '开发登录：可选的虚构人员', en: 'The fictional people of the development sign-in' },
    answers: { 200: { description: 'Whom one can sign in as', schema: People } },
    problems: ['not-found'],
    handle: (services) =>
      Promise.resolve({
        status: 200,
        body: [...fictionalPeople(services).values()].map((one) => People.element.parse(one)),
      }),
  }),
  route({
    method: 'post',
    path: '/session',
    audience: 'session',
    summary: { zh: '开发登录', en: 'Sign in as a fictional person; the session is in the cookie' },
    idempotency: 'none',
    body: z.strictObject({ person: z.string().describe('Id of the fictional person') }),
    answers: { 201: { description: 'Signed in', schema: Session } },
    problems: ['not-found'],
    handle: async (services, { body }) => {
      const person = fictionalPeople(services).get(body.person)?.person;
      if (!person) throw new Problem('not-found');
      const cookie = await beginSession(services, person);
      return { status: 201, body: { person: ShownPerson.parse(person) }, headers: { 'set-cookie': cookie } };
    },
  }),
  route({
    method: 'get',
    path: '/session',
    audience: 'session',
    summary: { zh: '当前登录人', en: 'Who is signed in' },
    answers: { 200: { description: 'The person, or null', schema: Session } },
    problems: [],
    handle: (_services, { actor }) =>
      Promise.resolve({
        status: 200,
        body: { person: actor.kind === 'person' ? ShownPerson.parse(actor) : null },
      }),
  }),
  route({
    method: 'delete',
    path: '/session',
    audience: 'session',
    summary: { zh: '退出登录', en: 'Sign out' },
    answers: { 200: { description: 'Signed out, also when nobody was signed in', schema: Session } },
    problems: [],
    handle: async (services, { headers }) => ({
      status: 200,
      body: { person: null },
      headers: { 'set-cookie': await leaveSession(services, headers) },
    }),
  }),
];
