import type { Road } from '../../catalogue/roads';
import { roadsFor } from '../ask/calls';
import { useAnswer } from '../ask/use-answer';
import { Alert } from '../design/alert';
import { Loading } from '../design/asked';
import { FieldGroup } from '../design/field';
import { useVoice } from '../i18n/words';
import { AnswerChoices, type ChoicesOf } from './answer-choices';
import { daysText } from './days';
import './road-choices.css';

/** Papers or commitment, side by side with the same rows; neither is chosen beforehand. */
export function RoadChoices({ draft, question, error }: ChoicesOf) {
  const { t, say } = useVoice();
  const { id, text, hint } = question;
  const answer = useAnswer(JSON.stringify([draft.oneThing.id, draft.answers]), askRoads);
  // Not the plain choices meanwhile: what somebody chose among them would be gone when the roads come.
  if (answer.state === 'asking') {
    return (
      <FieldGroup id={id} isHeading label={say(text)} hint={hint && say(hint)} error={error}>
        <Loading />
      </FieldGroup>
    );
  }
  const roads = answer.state === 'here' ? answer.value.find((one) => one.question === id) : undefined;
  if (!roads) return <AnswerChoices draft={draft} question={question} error={error} />;
  return (
    <FieldGroup id={id} isHeading label={say(text)} hint={hint && say(hint)} error={error}>
      <div className="roads">
        {(roads.commitment ? [roads.papers, roads.commitment] : [roads.papers]).map((road, index) => {
          const value = road.answers[id] ?? '';
          const option = question.options.find((one) => one.value === value);
          const inputId = index === 0 ? id : `${id}-${value}`;
          return (
            <div key={value} className="card">
              <div className="choice">
                <input
                  type="radio"
                  id={inputId}
                  name={id}
                  value={value}
                  defaultChecked={draft.answers[id] === value}
                  aria-describedby={`${inputId}-road`}
                />
                <label htmlFor={inputId}>{say(option?.text ?? roads.letter.name)}</label>
              </div>
              <RoadRows id={`${inputId}-road`} road={road} item={say(roads.item.name)} />
            </div>
          );
        })}
      </div>
      {!roads.commitment && <Alert tone="near" title={t('roads.barred')} />}
    </FieldGroup>
  );
}

function RoadRows({ id, road, item }: { readonly id: string; readonly road: Road; readonly item: string }) {
  const voice = useVoice();
  const { t, say } = voice;
  const rows = [
    { name: t('roads.papers'), lines: road.papers.map(({ name }) => say(name)) },
    {
      name: t('roads.days'),
      lines: [
        t('roads.itemDays', { item, days: daysText(road.days.item, voice) }),
        t('roads.wholeDays', { days: daysText(road.days.whole, voice) }),
      ],
    },
    { name: t('roads.later'), lines: [say(road.laterCheck)] },
    { name: t('roads.false'), lines: road.ifFalse.map(say) },
  ];
  return (
    <dl id={id} className="road-rows">
      {rows.map(({ name, lines }) => (
        <div key={name}>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function askRoads(key: string) {
  const [oneThing, answers] = JSON.parse(key) as [string, Readonly<Record<string, string>>];
  return roadsFor(oneThing, answers);
}
