import { SummaryList } from '../design/summary-list';
import { useVoice } from '../i18n/words';
import { draftPlaces, withReturn } from './draft-places';
import { sectionsOf } from './form/sections';
import { valueText } from './form/value-text';
import { nameOf } from './open-points';
import { paperText } from './paper-text';
import type { Planned } from './planned-draft';
import { papersToBring } from './steps';

/** Form, papers, letters and answers of a draft, each with the way to change it and come back. */
export function CheckSections({ draft, plan }: Planned) {
  const voice = useVoice();
  const { t, say } = voice;
  const { draftId, fields, materials, questions, answers } = draft;
  const change = (address: string) => ({
    href: withReturn(address, draftPlaces.check(draftId)),
    text: t('change'),
  });
  const papers = papersToBring(plan);
  return (
    <>
      {sectionsOf(plan).map((section) => (
        <section key={section.id}>
          <h2>{section.name ? say(section.name) : t('form.rest')}</h2>
          <SummaryList
            rows={section.fields.map((field) => ({
              name: say(field.name),
              value: valueText(field, fields[field.key], voice),
              change: change(draftPlaces.section(draftId, section.id)),
            }))}
          />
        </section>
      ))}
      {papers.length + plan.letters.length > 0 && (
        <section>
          <h2>{t('plan.papersTitle')}</h2>
          <SummaryList
            rows={[
              ...papers.map(({ id, name }) => ({
                name: say(name),
                value: paperText(materials[id], voice),
                change: change(draftPlaces.papers(draftId)),
              })),
              ...plan.letters.map((letter) => ({
                name: nameOf(plan, letter, say),
                value: t(materials[letter] ? 'letter.isSigned' : 'letter.notSigned'),
                change: change(draftPlaces.letter(draftId, letter)),
              })),
            ]}
          />
        </section>
      )}
      <section>
        <h2>{t('check.answers')}</h2>
        <SummaryList
          rows={questions.map(({ id, text, options }) => {
            const chosen = options.find(({ value }) => value === answers[id]);
            return {
              name: say(text),
              value: chosen ? say(chosen.text) : '',
              change: change(draftPlaces.question(draftId, id)),
            };
          })}
        />
      </section>
    </>
  );
}
