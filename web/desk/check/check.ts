import type { DeskCaseView } from '../../../api/wire';
import type { Outcome } from '../act/acts';

export type Check = DeskCaseView['checks'][number];

/** What a part of a check is given in which a clerk acts. */
export interface Acted {
  readonly check: Check;
  readonly onDone: (act: string, outcome: Outcome) => void;
  readonly onRefused: () => void;
}
