import { useKeys } from '../keys/use-keys';

/** Marks a line that keys go from and to. */
export const rowMark = { 'data-row': '' } as const;

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

/** The line that has the focus; the form of an act stands in the line below its own. */
function currentRow(): HTMLElement | undefined {
  return rows().find((row) => row.contains(document.activeElement));
}

function goTo(step: 1 | -1): void {
  const all = rows();
  const current = currentRow();
  const index = current ? all.indexOf(current) + step : step === 1 ? 0 : all.length - 1;
  const link = all[Math.max(0, Math.min(all.length - 1, index))]?.querySelector<HTMLElement>('a');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

/** From line to line, select one, do its next act; Enter opens the case, because its link has the focus. */
export function useRowKeys(): void {
  useKeys({
    j: () => goTo(1),
    k: () => goTo(-1),
    ArrowDown: () => goTo(1),
    ArrowUp: () => goTo(-1),
    x: () => currentRow()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
    e: () => currentRow()?.querySelector<HTMLElement>('[data-act]')?.click(),
  });
}
