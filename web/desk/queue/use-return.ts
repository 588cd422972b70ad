import { useEffect } from 'react';

/** Where the reader left a queue: its address, and the line whose link was followed. */
let left: { readonly address: string; readonly href: string } | undefined;

/** Brings whoever comes back to a queue to the line they left it at. */
export function useReturn(address: string, isHere: boolean): void {
  useEffect(() => {
    if (!isHere) return;
    if (left?.address === address) {
      const link = document.querySelector<HTMLElement>(`[data-row] a[href="${CSS.escape(left.href)}"]`);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: 'center' });
      left = undefined;
    }
    const note = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('[data-row] a') : null;
      const row = link?.closest('[data-row]')?.querySelector('a')?.getAttribute('href');
      if (row) left = { address, href: row };
    };
    document.addEventListener('click', note, true);
    return () => document.removeEventListener('click', note, true);
  }, [address, isHere]);
}
