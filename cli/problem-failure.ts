import type { problemDocument } from '../api/problems';
import type { Text } from '../rules/text';
import { CommandFailure } from './failure';

/** A problem document of the API in words: what is wrong, every place, the next act. A 4xx is wrong input. */
export function problemFailure(problem: ReturnType<typeof problemDocument>): CommandFailure {
  const { status, title, titleEn, detail, detailEn, errors = [], reference } = problem;
  const lines: Text[] = [
    { zh: title, en: titleEn },
    ...errors.map(({ pointer, detail: { zh, en } }) => ({
      zh: `  ${pointer} ${zh}`,
      en: `  ${pointer} ${en}`,
    })),
    { zh: detail, en: detailEn },
  ];
  if (reference !== undefined) lines.push({ zh: `编号：${reference}`, en: `Reference: ${reference}` });
  return new CommandFailure(status < 500 ? 2 : 1, lines);
}
