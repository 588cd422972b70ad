import type { problemDocument } from '../api/problems';
import type { Text } from '../rules/text';
import { CommandFailure } from './failure';

/** A problem document of the API in words: what is wrong, every place, the next act. A 4xx is wrong input; `place` is the path that answered. */
export function problemFailure(problem: ReturnType<typeof problemDocument>, place: string): CommandFailure {
  const { status, title, titleEn, detail, detailEn, errors = [], reference } = problem;
  const lines: Text[] = [
    { zh: title, en: `${titleEn} (HTTP ${status}, ${place})` },
    ...errors.map(({ pointer, detail: { zh, en } }) => ({
      zh: `  ${pointer} ${zh}`,
      en,
    })),
    { zh: detail, en: detailEn },
  ];
  if (reference !== undefined) lines.push({ zh: `编号：${reference}`, en: `Reference: ${reference}` });
  return new CommandFailure(status < 500 ? 2 : 1, lines, problem.type);
}
