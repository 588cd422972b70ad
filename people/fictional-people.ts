import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isValidIdNumber } from '../rules/id-number';
import { Departments, Person, Role } from './actor';
import { subjectOf } from './subject';

const Text = Person.shape.name;
const common = { id: z.string().regex(/^[a-z]+(-[a-z]+)*$/), name: Text, note: Text };

const FictionalApplicant = z.strictObject({
  ...common,
  roles: z.tuple([z.literal('applicant')]),
  idNumber: z
    .string()
    .regex(/^99/, 'region 99 is given to nobody: a fictional person needs it')
    .refine(isValidIdNumber, 'not a valid ID number'),
  shared: z.record(z.string(), z.json()).default({}),
  isSample: z.boolean().default(false),
});
const FictionalStaff = z.strictObject({
  ...common,
  roles: z.array(Role.exclude(['applicant'])).min(1),
  departments: Departments.default([]),
});
const FictionalPeople = z.strictObject({ people: z.array(z.union([FictionalApplicant, FictionalStaff])) });

/** A person of the development sign-in, with a word about who it is. */
export interface FictionalPerson {
  readonly person: Person;
  readonly note: z.infer<typeof Text>;
  /** What shared data says about them: field of the form → value. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** Whatever this person applies for is a sample 样例. */
  readonly isSample: boolean;
}

/** The fictional people by id, in the order of the file. Throws when the file cannot be read or is not as it should be. */
export function loadFictionalPeople(file: string, subjectKey: string): ReadonlyMap<string, FictionalPerson> {
  const { people } = FictionalPeople.parse(parse(readFileSync(file, 'utf8')));
  return new Map(
    people.map((one) => [
      one.id,
      {
        person: personOf(one, subjectKey),
        note: one.note,
        shared: 'shared' in one ? one.shared : {},
        isSample: 'isSample' in one && one.isSample,
      },
    ]),
  );
}

function personOf(one: z.infer<typeof FictionalPeople>['people'][number], subjectKey: string): Person {
  const { id, name } = one;
  return 'idNumber' in one
    ? { id, name, roles: [...one.roles], departments: [], subject: subjectOf(subjectKey, one.idNumber) }
    : { id, name, roles: one.roles, departments: one.departments };
}
