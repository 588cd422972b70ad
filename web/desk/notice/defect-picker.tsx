import { TextArea } from '../../design/text-area';
import { useVoice } from '../../i18n/words';
import { type Defect, defectOf, type Part } from './defects';

/** Parts of a defect that are told to the applicant. */
const told = ['problem', 'rule', 'remedy'] as const;

/** One part: right, or what is wrong with it, by which rule, and how to mend it. */
export function DefectPicker({
  part,
  chosen,
  defect,
  errors,
  onChoose,
  onEdit,
}: {
  readonly part: Part;
  /** Id of the usual defect, `other`, or empty: nothing is wrong. */
  readonly chosen: string;
  readonly defect: Defect | undefined;
  readonly errors: ReadonlySet<string>;
  readonly onChoose: (id: string, defect: Defect | undefined) => void;
  readonly onEdit: (defect: Defect) => void;
}) {
  const { t, say } = useVoice();
  const { target, name, usual } = part;
  return (
    <li className={defect ? 'card' : 'defect-row'}>
      <div className="row">
        <label className="grow" htmlFor={target}>
          {say(name)}
        </label>
        <select
          id={target}
          className="input defect-choice"
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            onChoose(value, value === '' ? undefined : defectOf(part, value, say))
          }
        >
          <option value="">{t('desk.notice.right')}</option>
          {usual.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name)}
            </option>
          ))}
          <option value="other">{t('desk.notice.other')}</option>
        </select>
      </div>
      {defect && (
        <div key={chosen} onChange={(event) => onEdit({ ...defect, ...typedIn(event.target) })}>
          {told.map((one) => (
            <TextArea
              key={one}
              id={`${target}/${one}`}
              name={one}
              rows={2}
              label={t(`desk.notice.${one}`)}
              initial={defect[one]}
              error={errors.has(`${target}/${one}`) ? t('desk.notice.say') : undefined}
            />
          ))}
        </div>
      )}
    </li>
  );
}

function typedIn(target: EventTarget): Partial<Defect> {
  return target instanceof HTMLTextAreaElement ? { [target.name]: target.value } : {};
}
