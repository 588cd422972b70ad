import type { Law } from '../catalogue/law';
import { jointForm } from '../catalogue/missing-materials';
import type { Plan, PlanMaterial } from '../catalogue/plan';
import type { readRevision } from '../records/revisions';
import type { Text } from '../rules/text';
import { uploadIn } from './upload-ref';

type Given = Pick<Awaited<ReturnType<typeof readRevision>>, 'fields' | 'materials'>;

/** The parts of an application as the desk checks them: what was given, and what is usually wrong with such a part. */
export function partsView(plan: Plan, { usualDefects }: Pick<Law, 'usualDefects'>, given: Given) {
  const defectsOf = (of: 'fields' | 'materials', name: Text, rule: Text) =>
    usualDefects.defects
      .filter((defect) => defect.of === of)
      .map((defect) => ({
        id: defect.id,
        name: defect.name,
        problem: filled(defect.problem, name),
        rule,
        remedy: filled(defect.remedy, name),
      }));
  return {
    fields: plan.form.map((field) => ({
      target: `fields/${field.key}`,
      field,
      value: given.fields[field.key] ?? null,
      defects: defectsOf('fields', field.name, usualDefects.rule),
    })),
    papers: plan.materials.needed
      .filter(({ id, kind }) => id !== jointForm && kind === 'material')
      .map((paper) => {
        const handedIn = given.materials.find(({ id }) => id === paper.id);
        return {
          target: `materials/${paper.id}`,
          id: paper.id,
          name: paper.name,
          neededBy: paper.neededBy,
          mayFollow: paper.mayBeLeftForLater !== undefined,
          isHandedIn: handedIn !== undefined,
          hasDocument: uploadIn(handedIn?.ref) !== null,
          defects: defectsOf('materials', paper.name, ruleOf(paper, usualDefects.rule)),
        };
      }),
  };
}

/** The rule by which a paper is asked for, as its guide says; else the one for all. */
function ruleOf({ legalBasis }: PlanMaterial, usual: Text): Text {
  if (legalBasis.length === 0) return usual;
  return {
    zh: legalBasis.map(({ zh }) => zh).join('；'),
    en: legalBasis.map(({ en }) => en).join('; '),
  };
}

const filled = ({ zh, en }: Text, part: Text): Text => ({
  zh: zh.replaceAll('{part}', part.zh),
  en: en.replaceAll('{part}', part.en),
});
