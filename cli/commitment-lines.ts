import type { CheckView, SignedLetterView } from '../api/wire';
import { momentText } from './moment-text';
import type { Voice } from './voice';

/** The commitments of a case: what was signed and when, whether it is unchanged, and how each check stands. */
export function commitmentLines(
  letters: readonly SignedLetterView[],
  checks: readonly CheckView[],
  voice: Voice,
): string[] {
  return letters.flatMap(({ text, signedAt, hash, unchanged, withdrawnAt }) => [
    `${momentText(signedAt)}  ${voice.name(text.item.name)}: ${voice.label({ zh: '签署承诺书', en: 'commitment signed' })}, SHA-256 ${hash.slice(0, 16)}…`,
    ...(unchanged
      ? []
      : [
          `  ${voice.sentence({ zh: '与日志所记不符，被改动过！', en: 'It is not what the log says was signed!' })}`,
        ]),
    ...(withdrawnAt === null
      ? []
      : [`  ${momentText(withdrawnAt)}  ${voice.label({ zh: '撤回承诺', en: 'withdrawn' })}`]),
    ...checks
      .filter(({ letterId }) => letterId === text.letter.id)
      .flatMap((check) => checkLines(check, voice)),
  ]);
}

function checkLines({ statusName, due, provisional, overdue, acts }: CheckView, voice: Voice): string[] {
  const until = due === null ? '' : `, ${voice.label({ zh: `期限${due}`, en: `due ${due}` })}`;
  const marks = [
    ...(provisional ? [voice.label({ zh: '暂定', en: 'provisional' })] : []),
    ...(overdue ? [voice.label({ zh: '已超期', en: 'overdue' })] : []),
  ];
  return [
    `  ${voice.label({ zh: '核查', en: 'Check' })}: ${[`${voice.label(statusName)}${until}`, ...marks].join(', ')}`,
    ...acts.map(
      ({ at, by, name, reason }) =>
        `  ${momentText(at)}  ${by}  ${voice.label(name)}${reason ? `: ${reason}` : ''}`,
    ),
  ];
}
