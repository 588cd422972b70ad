import { stagesOf } from '../../../rules/graph';

/** One item of a process, and what it waits for. */
export interface Step {
  readonly id: string;
  readonly needs: readonly string[];
}

/** A line from one row down to others that wait for it, in a lane of its own beside the boxes. */
export interface Line {
  readonly from: number;
  /** Rows, the nearest first. */
  readonly to: readonly number[];
  /** 0 is nearest to the boxes. */
  readonly lane: number;
}

export interface Layout<T extends Step> {
  /** From top to bottom: everything stands below what it waits for. */
  readonly rows: readonly T[];
  readonly lines: readonly Line[];
  readonly lanes: number;
}

/**
 * Puts a process one box below the other, which stays readable on a telephone, with lines at the side. Row 0 is kept
 * for the beginning; whatever waits for nothing hangs on it. A need that follows from others is not drawn.
 */
export function layOut<T extends Step>(steps: readonly T[]): Layout<T> {
  const order = stagesOf(
    steps.map(({ id, needs }) => ({
      id,
      needs: needs.map((item) => ({ item, ifRefused: 'goOn', ifWithdrawn: 'goOn' })),
    })),
  ).flat();
  const rows = order.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  const inside = new Map(rows.map(({ id, needs }) => [id, needs.filter((need) => order.includes(need))]));
  const reaches = (from: string, id: string): boolean =>
    (inside.get(from) ?? []).some((need) => need === id || reaches(need, id));
  const direct = (id: string): string[] => {
    const needs = inside.get(id) ?? [];
    return needs.filter((need) => !needs.some((other) => other !== need && reaches(other, need)));
  };
  const rowOf = (id: string): number => order.indexOf(id) + 1;
  const targets = [
    { from: 0, to: order.filter((id) => direct(id).length === 0).map(rowOf) },
    ...order.map((from) => ({
      from: rowOf(from),
      to: order.filter((id) => direct(id).includes(from)).map(rowOf),
    })),
  ];
  const lines: Line[] = [];
  for (const line of targets.filter(({ to }) => to.length > 0)) {
    const last = Math.max(...line.to);
    // Two lines that run past each other do not share a lane; where one ends, another may begin.
    const taken = lines.filter(({ from, to }) => from < last && Math.max(...to) > line.from);
    const lane = lines.map((_, index) => index).find((one) => !taken.some((other) => other.lane === one));
    lines.push({ ...line, lane: lane ?? lines.length });
  }
  return { rows, lines, lanes: Math.max(...lines.map(({ lane }) => lane), 0) + 1 };
}
