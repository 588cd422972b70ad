import { missingMaterials } from '../catalogue/missing-materials';
import type { CaseFile } from '../records/cases';
import { readRevision } from '../records/revisions';
import { readCaseView } from './case-view';
import type { Services } from './services';

/**
 * What the applicant of a case still has to give: every part that was asked for, with what it is on the form and what
 * was given before, and the papers that were left for a counter. For the applicant and the desk: personal data.
 */
export async function askedParts(services: Services, file: CaseFile) {
  const { plan, case_no: caseNo } = file;
  const [view, given] = await Promise.all([readCaseView(services, file), readRevision(services.db, caseNo)]);
  const requests = [
    ...(view.correction ? [{ due: view.correction.due, parts: view.correction.defects }] : []),
    ...(view.gaps ? [view.gaps] : []),
    ...view.items.flatMap(({ asked }) => asked ?? []),
  ];
  const asked = requests.flatMap(({ due, parts }) => parts.map((part) => ({ ...part, due })));
  const papers = [...plan.materials.needed, ...plan.materials.notNeeded];
  return {
    caseNo,
    revision: given.revision,
    parts: asked
      .filter(({ target }, index) => asked.findIndex((one) => one.target === target) === index)
      .map(({ target, due, ...words }) => {
        const [kind, id = ''] = target.split('/');
        return {
          target,
          id,
          due,
          problem: words.problem,
          rule: words.rule,
          remedy: words.remedy,
          field: kind === 'fields' ? (plan.form.find(({ key }) => key === id) ?? null) : null,
          paper: kind === 'materials' ? (papers.find((paper) => paper.id === id) ?? null) : null,
          given: kind === 'fields' ? given.fields[id] : given.materials.find((one) => one.id === id)?.ref,
        };
      }),
    toBring:
      file.phase === 'received'
        ? missingMaterials(plan, given.materials).map(({ id, name }) => ({ id, name }))
        : [],
  };
}
