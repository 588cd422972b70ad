import { type SubmitEvent, useCallback, useMemo, useRef, useState } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import type { DraftView } from '../../../api/wire';
import type { DraftChange } from '../../ask/calls';
import { Refusal } from '../../ask/problem';
import { RefusalAlert } from '../../design/asked';
import { Button } from '../../design/button';
import { Page } from '../../design/page';
import { useVoice } from '../../i18n/words';
import { save } from '../draft';
import { draftPlaces, returnIn } from '../draft-places';
import { changedValues } from '../form/changed-values';
import { Contested } from '../form/contested';
import { FieldInput } from '../form/field-input';
import '../form/form.css';
import { readValues } from '../form/read-values';
import { type FormSection, sectionsOf } from '../form/sections';
import { SharedField } from '../form/shared-field';
import { useFormSaving } from '../form/use-form-saving';
import { OwnDraft, type Planned } from '../planned-draft';
import { stepsOf } from '../steps';

/** One section of the joint form; without a name the first one. */
export default function FormPage({
  draftId,
  sectionId,
}: {
  readonly draftId: string;
  readonly sectionId?: string;
}) {
  return (
    <OwnDraft draftId={draftId}>
      {(planned) => {
        const [first, ...others] = sectionsOf(planned.plan);
        const section = [first, ...others].find((one) => one?.id === sectionId);
        if (section) return <SectionForm key={section.id} {...planned} section={section} />;
        return (
          <Redirect
            to={first ? draftPlaces.section(draftId, first.id) : draftPlaces.check(draftId)}
            replace
          />
        );
      }}
    </OwnDraft>
  );
}

function SectionForm({ draft, plan, section }: Planned & { readonly section: FormSection }) {
  const { t, say } = useVoice();
  const [address, goTo] = useLocation();
  const returnTo = returnIn(useSearch());
  const [isSaving, setSaving] = useState(false);
  const [isChecked, setChecked] = useState(returnTo !== null);
  const [refusal, setRefusal] = useState<Refusal>();
  // How often a value was chosen for a field: its input is then made anew, with that value.
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const { draftId, shared, fields: values, problems } = draft;
  const { fields } = section;
  const steps = stepsOf(draftId, plan);
  const step = steps.indexOf(address);

  const form = useRef<HTMLFormElement>(null);
  // What the server is known to have of this page: only what was changed on it since is saved.
  const before = useRef(values);
  const noteSaved = ({ fields: sent = {} }: DraftChange, { contested }: Pick<DraftView, 'contested'>) => {
    const taken = Object.entries(sent).filter(([key]) => !Object.hasOwn(contested, key));
    before.current = { ...before.current, ...Object.fromEntries(taken) };
  };
  const read = useCallback(
    (node: HTMLFormElement): DraftChange => {
      const inputs = fields.filter(({ key }) => hasInput(node, key));
      const changed = changedValues(before.current, readValues(inputs, new FormData(node)));
      const stood = Object.keys(changed).map((key) => [key, before.current[key] ?? null]);
      return { fields: changed, before: Object.fromEntries(stood) as Record<string, unknown> };
    },
    [fields],
  );
  useFormSaving(draftId, form, read, noteSaved);

  const goOn = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const node = event.currentTarget;
    const confirmed = fields.flatMap(({ key }) => (hasInput(node, key) ? [] : [[key, shared[key]?.value]]));
    setSaving(true);
    setRefusal(undefined);
    try {
      const typed = read(node);
      const change = {
        ...typed,
        fields: { ...typed.fields, ...(Object.fromEntries(confirmed) as DraftChange['fields']) },
      };
      const saved = await save(draftId, change);
      noteSaved(change, saved);
      const isRight = ![...saved.problems.map(({ key }) => key), ...Object.keys(saved.contested)].some(
        (key) => fields.some((field) => field.key === key),
      );
      if (isRight) goTo(returnTo ?? steps[step + 1] ?? draftPlaces.check(draftId));
      setChecked(true);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
    setSaving(false);
  };

  const choose = async (key: string, value: unknown) => {
    const change = { fields: { [key]: value } };
    try {
      noteSaved(change, await save(draftId, change));
      setChosen((all) => ({ ...all, [key]: (all[key] ?? 0) + 1 }));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      setRefusal(problem);
    }
  };

  const errors = useMemo(
    () =>
      problems
        .filter(({ key }) => isChecked && fields.some((field) => field.key === key))
        .map(({ key, text }) => ({ id: key, text: say(text) })),
    [problems, fields, isChecked, say],
  );
  const errorOf = (key: string): string | undefined => errors.find(({ id }) => id === key)?.text;
  const hasShared = fields.some(({ key }) => shared[key]);
  return (
    <Page
      title={section.name ? say(section.name) : t('form.rest')}
      back={returnTo ?? steps[step - 1] ?? draftPlaces.plan(draftId)}
      errors={errors}
    >
      <p className="second">{t('form.step', { number: step + 1, of: steps.length })}</p>
      {hasShared && <p>{t('form.confirm')}</p>}
      {refusal && <RefusalAlert refusal={refusal} />}
      <Contested draft={draft} fields={fields} onChoose={(key, value) => void choose(key, value)} />
      <form ref={form} noValidate onSubmit={(event) => void goOn(event)}>
        {fields.map((field) => {
          const { key } = field;
          const known = shared[key];
          const props = { field, value: values[key], error: errorOf(key) };
          return known ? (
            <SharedField key={`${key} ${chosen[key] ?? 0}`} {...props} shared={known} />
          ) : (
            <FieldInput key={`${key} ${chosen[key] ?? 0}`} {...props} />
          );
        })}
        <p>
          <Button type="submit" busy={isSaving ? t('question.saving') : undefined}>
            {t(hasShared ? 'form.allRight' : 'question.goOn')}
          </Button>
        </p>
      </form>
      <p className="second">{t('form.saved')}</p>
    </Page>
  );
}

/** A shared field has an input only while it is corrected. */
function hasInput(form: HTMLFormElement, key: string): boolean {
  const names = Array.from(form.elements, (element) => element.getAttribute('name') ?? '');
  return names.some((name) => name === key || name.startsWith(`${key}.`));
}
