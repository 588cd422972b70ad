import type { Text } from '../../rules/text';
import type { Column, Language } from './sheet';

const head: Text = { zh: '样例', en: 'Sample' };
const sample: Text = { zh: '样例', en: 'sample' };

/** Tells samples 样例 from cases; empty for a case. */
export const sampleColumn = (language: Language): Column<{ readonly isSample: boolean }> => ({
  head,
  cell: ({ isSample }) => (isSample ? sample[language] : null),
});
