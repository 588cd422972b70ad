import { Tag, type Tone } from './tag';
import { Together } from './together';
import './tracker.css';

export interface TrackedStep {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
  readonly status: string;
  /** A sentence below: who has it, until when, why. */
  readonly note?: string | undefined;
  readonly isCurrent?: boolean;
}

/** The fixed steps that others take, each with where it stands. */
export function Tracker({ name, steps }: { readonly name: string; readonly steps: readonly TrackedStep[] }) {
  return (
    <ol className="tracker" aria-label={name}>
      {steps.map((step) => (
        <li key={step.key} aria-current={step.isCurrent ? 'step' : undefined}>
          <strong>{step.name}</strong>
          <Tag tone={step.tone}>{step.status}</Tag>
          {step.note !== undefined && (
            <p className="second">
              <Together text={step.note} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
