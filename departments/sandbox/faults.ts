import { createHash } from 'node:crypto';
import { type Behaviour, type Fault } from './behaviour';

/** A request that a fault may strike. */
export interface FaultTarget {
  readonly key: string;
  readonly caseNo?: string;
  readonly itemId?: string;
}

const matches = ({ match }: Fault, target: FaultTarget) =>
  (match.caseNo === undefined || match.caseNo === target.caseNo) &&
  (match.itemId === undefined || match.itemId === target.itemId);

// Drawn from the request itself, not from a sequence: the order in which requests arrive changes nothing.
const chance = (...parts: (string | number)[]) =>
  createHash('sha256').update(parts.join('|')).digest().readUInt32BE() / 2 ** 32;

/** The fault that strikes a request, if any, among those `eligible`; each strike uses up one of its `times`. */
export function createFaults({
  faults,
  seed,
}: Behaviour): (target: FaultTarget, eligible: (fault: Fault) => boolean) => Fault | undefined {
  const left = faults.map(({ times }) => times ?? Infinity);
  const attempts = new Map<string, number>();

  return (target, eligible) => {
    if (faults.length === 0) return undefined;
    const attempt = (attempts.get(target.key) ?? 0) + 1;
    attempts.set(target.key, attempt);
    const index = faults.findIndex(
      (fault, place) =>
        (left[place] ?? 0) > 0 &&
        eligible(fault) &&
        matches(fault, target) &&
        (fault.probability === undefined || chance(seed, target.key, attempt, place) < fault.probability),
    );
    if (index >= 0) left[index] = (left[index] ?? 0) - 1;
    return faults[index];
  };
}
