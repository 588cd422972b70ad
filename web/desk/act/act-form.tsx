import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { ask, newId } from '../../ask/client';
import { Refusal } from '../../ask/problem';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import type { Choice } from '../../design/inputs';
import { type Key, useVoice } from '../../i18n/words';
import { actForms, actPath, type ActFormOf, type SimpleAct, type Typed } from './act-forms';
import { ActInputs } from './act-inputs';
import { typedIn } from './typed-in';
import './act-form.css';

/** What an act is done to. */
export interface ActPlace {
  readonly caseNo: string;
  readonly itemId: string | null;
}

/**
 * The form of one act, with its reason. It is sent once, under one key, however often the button is pressed; what the
 * case refuses is told and never sent again by itself.
 */
export function ActForm({
  act,
  name,
  place,
  choices = {},
  initial = {},
  known = {},
  isFocused = true,
  overtaken,
  children,
  onDone,
  onRefused,
  onLeave,
}: {
  readonly act: SimpleAct;
  readonly name: string;
  readonly place: ActPlace;
  /** What may be chosen, by name of the input. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly initial?: Typed;
  /** What goes with it and is not typed. */
  readonly known?: Typed;
  /** `later`: it is stored and will be carried out. */
  readonly onDone: (outcome: 'done' | 'later') => void;
  readonly onRefused?: () => void;
  /** Says that it is not possible any more: somebody else was faster. */
  readonly overtaken?: ReactNode;
  /** What the act does, for whoever is about to do it. */
  readonly children?: ReactNode;
  /** Whether the form takes the focus when it appears. */
  readonly isFocused?: boolean;
  /** Is given what was typed. Absent: the form stands there for good. */
  readonly onLeave?: (typed: Typed) => void;
}) {
  const { t, say } = useVoice();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(newId);
  const [refusal, setRefusal] = useState<Refusal>();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isSending, setSending] = useState(false);
  const { inputs, bodyOf }: ActFormOf = actForms[act];
  useEffect(() => {
    if (isFocused) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [isFocused]);

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const data = new FormData(event.currentTarget);
    const typed: Record<string, string> = { ...known, now: new Date().toISOString() };
    for (const input of inputs) {
      const value = data.get(input.name);
      typed[input.name] = typeof value === 'string' ? value.trim() : '';
    }
    setSending(true);
    setRefusal(undefined);
    setErrors({});
    try {
      const path = actPath(act, place.caseNo, place.itemId, typed);
      const answer = await ask('POST', path, { body: bodyOf(typed), key });
      onDone(isStored(answer) ? 'later' : 'done');
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      const wrong = problem.errors.map(({ pointer, detail }) => [inputOf(pointer), say(detail)] as const);
      setErrors(Object.fromEntries(wrong));
      setRefusal(
        wrong.every(([input]) => inputs.some((one) => one.name === input)) && wrong.length > 0
          ? undefined
          : problem,
      );
      // What was refused was not done; what is mended is another act.
      if (problem.kind !== 'no-answer') setKey(newId());
      setSending(false);
      if (problem.errors.length === 0 && problem.kind !== 'no-answer') onRefused?.();
    }
  };

  return (
    <form ref={form} noValidate className="act-form" onSubmit={(event) => void send(event)}>
      <FormTrouble refusal={refusal} overtaken={isSending ? null : overtaken} />
      {children}
      <ActInputs
        inputs={inputs}
        choices={choices}
        initial={initial}
        errors={errors}
        of={`${act}-${place.itemId ?? ''}`}
      />
      <div className="row">
        <Button type="submit" busy={isSending ? t('desk.sending') : undefined}>
          {name}
        </Button>
        {onLeave && (
          <Button tone="plain" onClick={({ currentTarget }) => onLeave(typedOf(currentTarget))}>
            {t('desk.leave')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Why an act was not done. Who was overtaken is told that, and no more; a network that is away is told besides. */
export function FormTrouble({
  refusal,
  overtaken,
}: {
  readonly refusal: Refusal | undefined;
  readonly overtaken: ReactNode;
}) {
  const isTold = refusal && (!overtaken || refusal.kind === 'no-answer');
  return (
    <>
      {isTold && <RefusalAlert refusal={refusal} />}
      {overtaken}
    </>
  );
}

const typedOf = ({ form }: HTMLButtonElement): Typed => (form ? typedIn(form) : {});

/** Names of inputs that are called otherwise in the request. */
const requestNames: Readonly<Record<string, string>> = { '/decision/reason': 'because' };

const inputOf = (pointer: string): string => requestNames[pointer] ?? pointer.replace(/^.*\//, '');

const isStored = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'stored' in answer;

/** What came of an act, in words. */
export const outcomeKeys = { done: 'desk.done', later: 'desk.later' } as const satisfies Record<
  'done' | 'later',
  Key
>;
