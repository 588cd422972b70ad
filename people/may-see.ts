import type { Departments, Person, Role } from './actor';

/** Whose a case is. */
export interface Whose {
  /** The applicant's opaque key; null: not known. */
  readonly applicantSubject: string | null;
  /** Id of who handed it in: the applicant, or a clerk for them. */
  readonly submittedBy: string | null;
  readonly items: readonly { readonly itemId: string; readonly department: string }[];
}

/** Which cases a role may see. */
const sees = {
  applicant: ({ subject }, { applicantSubject }) => subject !== undefined && subject === applicantSubject,
  clerk: ({ id, departments }, whose) =>
    id === whose.submittedBy || whose.items.some(({ department }) => worksFor(departments, department)),
  duty: () => true,
  manager: () => true,
} as const satisfies Record<Role, (person: Person, whose: Whose) => boolean>;

/** Whether someone may see a case in one of these roles: those that let them do what they ask for. */
export function maySee(person: Person, inRoles: readonly Role[], whose: Whose): boolean {
  return inRoles.some((role) => person.roles.includes(role) && sees[role](person, whose));
}

/** Whether who works for `departments` works for this one. */
export function worksFor(departments: Departments, department: string): boolean {
  return departments === 'all' || departments.includes(department);
}
