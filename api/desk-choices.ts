import type { Person } from '../people/actor';
import { worksFor } from '../people/may-see';
import type { Services } from './services';

/** What the lists of the desk may be filtered by: the one things on offer, and this clerk's departments. */
export function deskChoices(
  { oneThings }: Pick<Services, 'oneThings'>,
  { departments }: Pick<Person, 'departments'>,
) {
  const all = [...oneThings.values()];
  const deciding = all.flatMap((oneThing) => oneThing.departments).map(({ id, name }) => ({ id, name }));
  const own = deciding.filter(({ id }) => worksFor(departments, id));
  return {
    oneThings: all.map(({ id, name }) => ({ id, name })),
    departments: [...new Map(own.map((department) => [department.id, department])).values()],
  };
}
