import type { Department } from '../departments/connector';
import type { Database } from '../records/database';

/** What the activities of a case act on. */
export interface CaseServices {
  readonly db: Database;
  /** By department id. */
  readonly departments: ReadonlyMap<string, Department>;
  /** Where that department posts its later result. */
  readonly callbackUrlOf: (department: string) => string;
}
