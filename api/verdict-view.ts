import { actNames } from '../rules/case/act-names';
import { problemKinds, type ProblemType } from './problems';

/** An act with its name; where it is not possible, why not and what helps. */
export function verdictView<Act extends keyof typeof actNames>({
  act,
  whyNot,
}: {
  readonly act: Act;
  readonly whyNot: ProblemType | null;
}) {
  if (whyNot === null) return { act, name: actNames[act], whyNot: null };
  const { title, nextAct } = problemKinds[whyNot];
  return { act, name: actNames[act], whyNot: { type: whyNot, title, nextAct } };
}
