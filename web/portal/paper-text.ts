import type { Voice } from '../i18n/words';

/** What a draft holds for one paper that is handed in. */
export interface HandedIn {
  readonly upload?: string;
  readonly name?: string;
  readonly atCounter?: true;
}

export function handedIn(paper: unknown): HandedIn {
  return typeof paper === 'object' && paper !== null ? paper : {};
}

/** How a paper is handed in, in words. */
export function paperText(paper: unknown, { t }: Voice): string {
  const { upload, name = '', atCounter } = handedIn(paper);
  if (upload !== undefined) return t('paper.uploaded', { name });
  return t(atCounter ? 'paper.atCounter' : 'paper.none');
}
