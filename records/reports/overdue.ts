import type { Light } from '../../rules/case/light';
import type { Database } from '../database';
import { type OpenFilter, openItems } from './open-items';

/** Which open items to list; what is absent does not narrow it. */
export interface OverdueFilter extends Omit<OpenFilter, 'standing'> {
  /** Those whose light is this one, also when no limit has passed yet. */
  readonly light?: Light | undefined;
}

/** Open items past a limit, or those of one light; longest overdue first. */
export function readOverdue(db: Database, { light, ...filter }: OverdueFilter = {}) {
  return openItems(db, { ...filter, standing: light ?? 'overdue' }).execute();
}
