import { type ReactNode, useState } from 'react';
import { Button, LinkButton } from '../../design/button';
import { useVoice } from '../../i18n/words';
import type { outcomeKeys } from './act-form';
import type { Typed } from './act-forms';
import { Overtaken } from './overtaken';
import { typedIn } from './typed-in';
import { WhyNot } from './why-not';

export type Outcome = keyof typeof outcomeKeys;

/** What the form of an act is given. */
export interface FormFrame {
  readonly name: string;
  /** What was typed for another act, or before this one was left. */
  readonly initial: Typed;
  /** Says that somebody else was faster, and what may be done instead. */
  readonly overtaken: ReactNode;
  readonly onDone: (outcome: Outcome) => void;
  readonly onRefused: () => void;
  readonly onLeave: (typed: Typed) => void;
}

/** An act that a clerk is offered, or told why not. */
export interface OfferedAct {
  readonly id: string;
  readonly name: string;
  /** `null`: it is possible now. */
  readonly whyNot: string | null;
  readonly tone?: 'act' | 'plain' | 'warn';
  /** The page that it has of its own, or its form. */
  readonly way: string | ((frame: FormFrame) => ReactNode);
}

/**
 * Acts, each with its form behind its button. A form that is open stays, with all that was typed, when the case moves on
 * and the act is not possible any more; what was typed goes with the clerk into another act.
 */
export function Acts({
  acts,
  isOver = false,
  onDone,
  onRefused,
}: {
  readonly acts: readonly OfferedAct[];
  /** Nothing is expected any more, so nobody asks why not. */
  readonly isOver?: boolean;
  readonly onDone: (act: string, outcome: Outcome) => void;
  readonly onRefused: () => void;
}) {
  const { t } = useVoice();
  const [open, setOpen] = useState<string | null>(null);
  const [kept, setKept] = useState<Typed>({});
  const opened = acts.find(({ id }) => id === open);
  const possible = acts.filter(({ whyNot }) => whyNot === null);
  const show = (id: string | null, typed: Typed) => {
    setKept((before) => ({ ...before, ...typed }));
    setOpen(id);
  };
  const press = (id: string, button: HTMLButtonElement) => {
    const form = button.closest('.acts')?.querySelector('form');
    show(open === id ? null : id, form ? typedIn(form) : {});
  };
  if (!opened && possible.length === 0 && isOver) return null;
  return (
    <div className="acts">
      {possible.length > 0 && (
        <div className="row no-print">
          {possible.map(({ id, name, way, tone = 'plain' }) =>
            typeof way === 'string' ? (
              <LinkButton key={id} href={way} tone={tone}>
                {name}
              </LinkButton>
            ) : (
              <Button
                key={id}
                tone={tone}
                aria-expanded={open === id}
                onClick={(event) => press(id, event.currentTarget)}
              >
                {name}
              </Button>
            ),
          )}
        </div>
      )}
      {opened && typeof opened.way === 'function' && (
        <div key={opened.id}>
          {opened.way({
            name: opened.name,
            initial: kept,
            overtaken: opened.whyNot !== null && (
              <Overtaken
                title={t('desk.overtaken', { act: opened.name, why: opened.whyNot })}
                possible={possible.map(({ name }) => name)}
              />
            ),
            onDone: (outcome) => {
              setOpen(null);
              setKept({});
              onDone(opened.name, outcome);
            },
            onRefused,
            onLeave: (typed) => show(null, typed),
          })}
        </div>
      )}
      {!isOver && <WhyNot acts={acts} />}
    </div>
  );
}
