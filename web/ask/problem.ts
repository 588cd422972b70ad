import type { ProblemBody } from '../../api/wire';
import type { Text } from '../../rules/text';

/** What the API refused, or that it did not answer at all. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    /** Last part of the problem's type, such as `stale-revision`; `no-answer`: nothing came back. */
    readonly kind: string,
    readonly title: Text,
    readonly nextAct: Text,
    readonly errors: readonly { readonly pointer: string; readonly detail: Text }[] = [],
    readonly reference?: string,
  ) {
    super(title.en);
  }
}

export function refusalOf(problem: ProblemBody): Refusal {
  return new Refusal(
    problem.type.replace(/^.*:/, ''),
    { zh: problem.title, en: problem.titleEn },
    { zh: problem.detail, en: problem.detailEn },
    problem.errors,
    problem.reference,
  );
}

/** The network or the server is away. Nothing is known of what was asked, so it is asked again under the same key. */
export const noAnswer = new Refusal(
  'no-answer',
  { zh: '没有连上服务器', en: 'The server was not reached' },
  {
    zh: '您填写的内容还在。请检查网络后再试，可放心重试，不会重复提交。',
    en: 'What you filled in is still here. Check the network and try again; nothing is submitted twice.',
  },
);
