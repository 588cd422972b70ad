import type { Plan } from '../../catalogue/plan';
import { basisNames } from '../../rules/measure-names';
import { Fold } from '../design/fold';
import { useVoice } from '../i18n/words';
import { daysText } from './days';
import { ReductionTable } from './reduction-table';

/** The form is a paper too, and counts as one. */
const jointForm = 'jointForm';

/** Items, papers, form, savings and what goes wrong with what, of one plan. */
export function PlanDetails({ plan }: { readonly plan: Plan }) {
  const { t } = useVoice();
  return (
    <>
      <h2>{t('plan.itemsTitle')}</h2>
      <Items plan={plan} />
      <h2>{t('plan.papersTitle')}</h2>
      <Papers plan={plan} />
      <h2>{t('plan.more')}</h2>
      <Fold title={t('plan.sparedTitle', { count: plan.materials.notNeeded.length })}>
        {() => <Spared plan={plan} />}
      </Fold>
      <Fold title={t('plan.savingTitle')}>
        {() => (
          <>
            <p>{t('plan.formSize', { joint: plan.formSize.joint, separately: plan.formSize.separately })}</p>
            <ReductionTable caption={t('plan.savingTable')} reductions={plan.reductions} />
          </>
        )}
      </Fold>
      <Fold title={t('plan.setbacksTitle')}>{() => <Setbacks plan={plan} />}</Fold>
    </>
  );
}

function Items({ plan: { items } }: { readonly plan: Plan }) {
  const voice = useVoice();
  const { t, say } = voice;
  const nameOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return item ? say(item.name) : id;
  };
  return (
    <ol>
      {items.map(({ id, name, departmentName, promisedLimit: { days, source }, needs, notCounted }) => (
        <li key={id}>
          <strong>{say(name)}</strong>
          <div className="second">
            {t('plan.item', {
              department: say(departmentName),
              days: daysText(days, voice),
              grade: say(basisNames[source.grade]),
            })}
            {needs.length > 0 && t('plan.after', { items: needs.map(({ item }) => nameOf(item)).join('、') })}
            {notCounted.map((text) => t('plan.notCounted', { what: say(text) }))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Papers({ plan: { materials } }: { readonly plan: Plan }) {
  const { t, say } = useVoice();
  return (
    <ul>
      {materials.needed.map(({ id, name, kind, form, necessity }) => (
        <li key={id}>
          {say(name)}{' '}
          <span className="second">
            {t(`paper.${id === jointForm ? 'form' : kind === 'commitmentLetter' ? 'letter' : form}`)}
            {necessity === 'ifApplicable' && kind === 'material' && t('paper.ifApplicable')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Spared({ plan: { materials } }: { readonly plan: Plan }) {
  const { say } = useVoice();
  return (
    <ul>
      {materials.notNeeded.map(({ id, name, why }) => (
        <li key={id}>
          {say(name)}
          <div className="second">{say(why)}</div>
        </li>
      ))}
    </ul>
  );
}

/** For each item what becomes of the others; what touches no other is said once. */
function Setbacks({ plan: { items, refusals } }: { readonly plan: Plan }) {
  const { t, say } = useVoice();
  const touching = refusals.filter(({ others }) => Object.values(others).some((one) => one !== 'goesOn'));
  return (
    <>
      {items.map(({ id, name }) => {
        const sentences = touching.filter(({ item }) => item === id).map(({ sentence }) => say(sentence));
        return (
          <section key={id}>
            <h3>{say(name)}</h3>
            {sentences.length === 0 ? (
              <p>{t('plan.touchesNone')}</p>
            ) : (
              <ul>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}
