import { z } from 'zod';

/**
 * What a person may be. `applicant` 申请人: applies and follows cases of their own; `clerk` 窗口人员: works on cases of
 * their departments; `duty` 值班长: everything a clerk may, for all departments; `manager` 管理人员: figures, and
 * reading cases.
 */
export const Role = z.enum(['applicant', 'clerk', 'duty', 'manager']);
export type Role = z.infer<typeof Role>;
export const roles = Role.options;

/** For which departments someone works: ids, or `all` (a hall's clerk, the duty clerk). Empty: for none. */
export const Departments = z.union([z.literal('all'), z.array(z.string())]);
export type Departments = z.infer<typeof Departments>;

/** A person whose identity is proven. The same shape whoever has proven it. */
export const Person = z.strictObject({
  id: z.string().describe('Id of the person or of the post; kept as who acted. Never an ID number'),
  name: z.strictObject({ zh: z.string(), en: z.string() }).describe('How the person is addressed'),
  roles: z.array(Role).min(1),
  departments: Departments,
  subject: z
    .string()
    .optional()
    .describe('Of an applicant: the opaque key under which their cases stand; see `subject.ts`'),
});
export type Person = z.infer<typeof Person>;

/** Who acts in a request. */
export type Actor = { readonly kind: 'anonymous' } | ({ readonly kind: 'person' } & Person);
