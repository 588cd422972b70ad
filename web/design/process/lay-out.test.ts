import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Line, layOut } from './lay-out';

const step = (id: string, ...needs: string[]) => ({ id, needs });
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('a process on a page', () => {
  it('begins with what waits for nothing', () => {
    const { rows, lines, lanes } = layOut([step('b', 'a'), step('a')]);
    expect(idsOf(rows)).toEqual(['a', 'b']);
    expect(lines).toEqual([
      { from: 0, to: [1], lane: 0 },
      { from: 1, to: [2], lane: 0 },
    ]);
    expect(lanes).toBe(1);
  });

  it('lets one line lead to all that wait for the same', () => {
    const { lines, lanes } = layOut([step('a'), step('b', 'a'), step('c', 'a'), step('d', 'b')]);
    expect(lines).toEqual([
      { from: 0, to: [1], lane: 0 },
      { from: 1, to: [2, 3], lane: 0 },
      { from: 2, to: [4], lane: 1 },
    ]);
    expect(lanes).toBe(2);
  });

  it('draws no need that follows from others', () => {
    const { lines } = layOut([step('a'), step('b', 'a'), step('c', 'a', 'b')]);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [0, [1]],
      [1, [2]],
      [2, [3]],
    ]);
  });

  it('takes a need outside the process as met', () => {
    expect(layOut([step('a', 'elsewhere')]).lines).toEqual([{ from: 0, to: [1], lane: 0 }]);
  });

  it('stands below what it waits for, and no two lines lie upon each other', () => {
    const anyProcess = fc
      .array(fc.array(fc.nat(11), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
      .map((all) =>
        all.map((needs, index) =>
          step(`s${index}`, ...new Set(needs.filter((need) => need < index).map((need) => `s${need}`))),
        ),
      );
    fc.assert(
      fc.property(anyProcess, (steps) => {
        const { rows, lines } = layOut(steps);
        expect(rows).toHaveLength(steps.length);
        const end = ({ to }: Line) => Math.max(...to);
        for (const line of lines) {
          expect(Math.min(...line.to)).toBeGreaterThan(line.from);
          for (const other of lines) {
            if (other === line || other.lane !== line.lane) continue;
            expect(other.from >= end(line) || line.from >= end(other)).toBe(true);
          }
        }
        const reached = new Set(lines.flatMap(({ to }) => to));
        expect(reached.size).toBe(steps.length);
      }),
    );
  });
});
