import { type Behaviour, type Fault } from './behaviour';
import { createFaults, type FaultTarget } from './faults';
import { type Register } from './register';

/** How a department behaves at present: what it was told, and which of its faults are used up. */
export interface Conduct {
  now(): Behaviour;
  drawFault(target: FaultTarget, eligible: (fault: Fault) => boolean): Fault | undefined;
  /** Kept over a restart; the faults' `times` begin anew, as they do at each start. */
  change(behaviour: Behaviour): Promise<void>;
}

export function createConduct(register: Register): Conduct {
  let drawFault = createFaults(register.behaviour());
  return {
    now: () => register.behaviour(),
    drawFault: (target, eligible) => drawFault(target, eligible),
    change: async (behaviour) => {
      await register.setBehaviour(behaviour);
      drawFault = createFaults(behaviour);
    },
  };
}
