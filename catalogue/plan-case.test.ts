import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { consequences, setbacks, type Setback } from '../rules/consequences';
import { foreseenReductions, percentOf } from '../rules/reductions';
import { AnswersError } from './answers';
import { loadCatalogue } from './load';
import type { Plan } from './plan';
import { planCase } from './plan-case';
import { OneThing } from './schema/one-thing';
import { combinationsOf } from './walk';

const catalogue = loadCatalogue(join(__dirname));
function oneThing(id: string): OneThing {
  const found = catalogue.oneThings.find((one) => one.id === id);
  if (!found) throw new Error(`no one thing ${id}`);
  return found;
}
const employment = oneThing('employment-and-entrepreneurship-registration');
const hiring = oneThing('employee-hiring');
const core = planCase(employment, { workForm: 'flexible' });
const six = planCase(employment, { workForm: 'flexible', applyHardship: 'yes', applyLoan: 'yes' });

const itemIds = (plan: Plan): string[] => plan.items.map(({ id }) => id);
const asked = (plan: Plan): string[] => plan.materials.needed.map(({ id }) => id);

describe('flexible employment', () => {
  it('is the four items of the core package by default', () => {
    expect(core.situation.id).toBe('flexible-employment');
    expect(itemIds(core)).toEqual([
      'employmentRegistration',
      'employmentCertificate',
      'insuranceEnrolment',
      'unemploymentStatusChange',
    ]);
    expect(core.promise).toMatchObject({
      days: 1,
      unit: 'workingDay',
      criticalPath: ['employmentRegistration', 'insuranceEnrolment'],
    });
    expect(core.statutory).toBeNull();
  });

  it('promises the published 90, 75 and 60 per cent, shown as calibrated', () => {
    const { time, steps, materials, trips } = core.reductions;
    expect(
      [time, steps, materials].map(({ before, promised, cut, basis }) => [
        before,
        promised,
        percentOf(cut ?? NaN),
        basis,
      ]),
    ).toEqual([
      [10, 1, 90, 'calibrated'],
      [8, 2, 75, 'calibrated'],
      [10, 4, 60, 'calibrated'],
    ]);
    expect([trips.before, trips.promised]).toEqual([4, 0]);
    const atCounter = planCase(employment, { workForm: 'flexible', delivery: 'counter' });
    expect(atCounter.reductions.trips.promised).toBe(1);
  });

  it('opens every number into rows that add up to it', () => {
    for (const { before, promised, sources } of Object.values(core.reductions)) {
      expect(sources.before.reduce((sum, row) => sum + row.value, 0)).toBe(before);
      expect(sources.promised.reduce((sum, row) => sum + row.value, 0)).toBe(promised);
    }
  });

  it('makes no claim on time once a baseline is deleted', () => {
    const before = employment.baselines.before.map((one) =>
      one.item === 'insuranceEnrolment' ? { ...one, time: undefined } : one,
    );
    const plan = planCase(
      { ...employment, baselines: { ...employment.baselines, before } },
      { workForm: 'flexible' },
    );
    expect(plan.reductions.time).toMatchObject({ before: null, cut: null, basis: 'unknown' });
    expect(plan.reductions.steps.cut).toBe(0.75);
  });

  it('runs six items in stages of one, three and two with both add-ons', () => {
    expect(six.stages).toEqual([
      ['employmentRegistration'],
      ['employmentCertificate', 'insuranceEnrolment', 'unemploymentStatusChange'],
      ['hardshipRecognition', 'startupLoanQualification'],
    ]);
    expect(six.items.map(({ itemNo }) => itemNo)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(six.promise.days).toBe(7);
    expect(six.reductions.time.cut).not.toBeNull();
  });

  it('takes the need of a certificate the person already has as met', () => {
    const plan = planCase(employment, { workForm: 'flexible', hasCertificate: 'yes', applyLoan: 'yes' });
    expect(plan.stages[0]).toContain('startupLoanQualification');
    expect(plan.items.find(({ id }) => id === 'startupLoanQualification')?.needs).toEqual([]);
  });

  it('adds the subsidy only for those it is for', () => {
    const graduate = { workForm: 'flexible', personCategory: 'graduate', applySubsidy: 'yes' };
    expect(itemIds(planCase(employment, graduate))).toContain('socialInsuranceSubsidy');
    const anyone = planCase(employment, { workForm: 'flexible', applySubsidy: 'yes', joinMedical: 'yes' });
    expect(itemIds(anyone)).toContain('medicalEnrolment');
    expect(itemIds(anyone)).not.toContain('socialInsuranceSubsidy');
    expect(anyone.ignoredAnswers).toEqual(['applySubsidy']);
  });
});

describe('start-up', () => {
  it('registers first and does the rest after it', () => {
    const plan = planCase(employment, { workForm: 'startUp', startUpKind: 'individualBusiness' });
    expect(plan.situation.id).toBe('self-employed');
    expect(plan.stages).toEqual([
      ['marketRegistration'],
      ['employmentCertificate', 'taxpayerConfirmation', 'pensionEnrolment'],
      ['startupSubsidy'],
    ]);
    expect(plan.promise.days).toBe(3 + 5 + 5);
    expect(plan.reductions.time).toMatchObject({ before: null, cut: null, basis: 'unknown' });
  });

  it('leaves the pension item out for a small company and asks for a prior permit only if there is one', () => {
    const plan = planCase(employment, {
      workForm: 'startUp',
      startUpKind: 'smallCompany',
      premisesPermit: 'yes',
    });
    expect(plan.situation.id).toBe('small-company');
    expect(itemIds(plan)).toHaveLength(4);
    expect(itemIds(plan)).not.toContain('pensionEnrolment');
    expect(asked(plan)).toEqual(['jointForm', 'premisesDocument', 'priorPermit']);
  });
});

describe('hiring an employee', () => {
  it('is another shape from data alone: a unit, four items at once, a calendar-day limit, unknown baselines', () => {
    const plan = planCase(hiring, {});
    expect(plan.applicant).toBe('unit');
    expect(plan.stages.map((stage) => stage.length)).toEqual([4, 1]);
    expect(plan.items.find(({ id }) => id === 'employeeInsurance')?.statutoryLimit).toMatchObject({
      days: 30,
      unit: 'calendarDay',
    });
    expect(plan.form.find(({ type }) => type === 'uscc')?.key).toBe('employerUscc');
    expect(plan.reductions.materials).toMatchObject({
      before: null,
      unknownItems: ['archiveReception', 'socialSecurityCard'],
    });
  });

  it('knows its baseline, filed in parallel, where every item has one', () => {
    const { time } = planCase(hiring, { transferArchive: 'no', needsCard: 'no' }).reductions;
    expect(time).toMatchObject({ before: 5, promised: 2, cut: 0.6, basis: 'assumed' });
  });
});

describe('the joint form', () => {
  it('is the union of the fields of its items, not their sum', () => {
    const keys = new Set(
      employment.fields
        .filter(({ neededBy, when }) => !when && neededBy.some((id) => itemIds(six).includes(id)))
        .map(({ key }) => key),
    );
    expect(new Set(six.form.map(({ key }) => key))).toEqual(keys);
    expect(six.formSize.joint).toBe(keys.size);
    const perItem = itemIds(six).map((id) => six.form.filter(({ neededBy }) => neededBy.includes(id)).length);
    expect(six.formSize.separately).toBe(perItem.reduce((sum, count) => sum + count, 0));
    expect(six.formSize.joint).toBeLessThan(six.formSize.separately);
  });

  it('asks for shared data only when its source does not answer', () => {
    const sourceOfName = (plan: Plan) => plan.form.find(({ key }) => key === 'fullName')?.source;
    expect(sourceOfName(core)).toBe('shared');
    expect(sourceOfName(planCase(employment, { workForm: 'flexible' }, []))).toBe('asked');
  });
});

describe('papers', () => {
  it('never asks for what sharing or another item of the case gives', () => {
    expect(asked(six)).toEqual(['jointForm', 'employmentStatusProof', 'loanPlan']);
    const certificate = six.materials.notNeeded.find(({ id }) => id === 'employmentCertificate');
    expect(certificate).toMatchObject({ by: 'item', from: 'employmentCertificate' });
    expect(certificate?.why.zh).toContain('《就业创业证》申领');
    expect(six.materials.notNeeded.every(({ why }) => why.zh !== '' && why.en !== '')).toBe(true);
  });

  it('falls back to the next source when the item that gives it is not in the case', () => {
    const answers = { workForm: 'flexible', hasCertificate: 'yes', applyLoan: 'yes' };
    const certificate = planCase(employment, answers).materials.notNeeded.find(
      ({ id }) => id === 'employmentCertificate',
    );
    expect(certificate).toMatchObject({ by: 'sharing', from: 'employmentRecords' });
    expect(asked(planCase(employment, answers, []))).toContain('employmentCertificate');
  });

  it('asks when no source answers', () => {
    const plan = planCase(employment, { workForm: 'flexible' }, ['identityService']);
    expect(asked(plan)).toEqual(['jointForm', 'householdBook', 'photo', 'diploma', 'employmentStatusProof']);
  });

  it('lets a commitment stand in for the proof it replaces', () => {
    const plan = planCase(employment, { workForm: 'flexible', useCommitment: 'yes' });
    expect(asked(plan)).toEqual(['jointForm', 'employmentStatusCommitment']);
    expect(plan.letters).toEqual(['employmentStatusCommitment']);
    expect(plan.materials.notNeeded.find(({ id }) => id === 'employmentStatusProof')?.by).toBe('commitment');
  });
});

describe('a commitment', () => {
  const startUp = { workForm: 'startUp', startUpKind: 'individualBusiness' };
  const committed = planCase(employment, { ...startUp, commitPremises: 'yes' });
  const limitOf = (plan: Plan, id: string) => plan.items.find((item) => item.id === id)?.promisedLimit;

  it('makes the decision limit of its letter that of the item, and the whole shorter by it', () => {
    expect(limitOf(planCase(employment, startUp), 'marketRegistration')?.days).toBe(3);
    expect(limitOf(committed, 'marketRegistration')).toMatchObject({ days: 0, source: { grade: 'law' } });
    expect(committed.promise.days).toBe(5 + 5);
    expect(committed.reductions.time.promised).toBe(10);
  });

  it('carries how it is checked; risk raises a sample to a check of each', () => {
    expect(committed.commitments).toMatchObject([
      {
        letter: 'premisesCommitment',
        item: 'marketRegistration',
        papers: ['premisesDocument'],
        withoutIt: { days: 3 },
        verification: { class: 'full', limit: { days: 60 }, replyLimit: { days: 5 } },
      },
    ]);
    const flexible = { workForm: 'flexible', useCommitment: 'yes' };
    expect(planCase(employment, flexible).commitments?.[0]?.verification).toMatchObject({
      class: 'sampled',
      share: 0.2,
    });
    const risky = planCase(employment, { ...flexible, applyHardship: 'yes' }).commitments?.[0];
    expect(risky?.verification).toMatchObject({ class: 'full', limit: { days: 60 } });
    expect(risky?.verification).not.toHaveProperty('share');
  });

  it('is none where nobody chose it', () => {
    expect(core.commitments).toEqual([]);
  });
});

describe('what each setback would do', () => {
  it('is what the engine will do, for every item and setback of both one things', () => {
    for (const plan of [six, planCase(hiring, {})]) {
      expect(plan.refusals).toHaveLength(plan.items.length * setbacks.length);
      for (const { item, outcome, others } of plan.refusals) {
        expect(others).toEqual(consequences(plan.items, item, outcome));
      }
    }
  });

  it('is said in plain words', () => {
    const sentence = (item: string, outcome: Setback) =>
      six.refusals.find((one) => one.item === item && one.outcome === outcome)?.sentence;
    expect(sentence('employmentCertificate', 'refused')?.zh).toBe(
      '如果“《就业创业证》申领”不予批准，“就业困难人员认定”、“创业担保贷款资格审核”随之终止，“就业登记（灵活就业）”、“社会保险参保登记（灵活就业人员）”、“失业登记注销”照常办理。',
    );
    expect(sentence('employmentRegistration', 'revoked')?.zh).toBe(
      '如果“就业登记（灵活就业）”办成后被撤销，“《就业创业证》申领”、“失业登记注销”、“就业困难人员认定”、“创业担保贷款资格审核”一并撤销，还没有办结的随之终止，“社会保险参保登记（灵活就业人员）”不受影响。',
    );
    expect(sentence('employmentCertificate', 'late')?.en).toBe(
      'If “Employment and start-up certificate” is not closed in its promised time, “Recognition as hard to employ” and “Check for a guaranteed start-up loan” wait for it; “Employment registration (flexible employment)”, “Social insurance enrolment (flexible worker)”, and “Closing the unemployment registration” go on.',
    );
    const alone = planCase(employment, {
      workForm: 'flexible',
      hasCertificate: 'yes',
      registeredUnemployed: 'no',
    });
    expect(alone.refusals[0]?.sentence.en).toMatch(/is refused, “Social insurance.*” goes on\.$/);
  });
});

describe('answers', () => {
  const problemsOf = (given: Record<string, string>) => {
    try {
      planCase(employment, given);
    } catch (error) {
      if (error instanceof AnswersError) return error.problems;
      throw error;
    }
    return [];
  };

  it('names every unknown question and option with what is allowed', () => {
    const problems = problemsOf({ workForm: 'office', colour: 'red' });
    expect(problems.map(({ kind, question }) => [kind, question])).toEqual([
      ['unknownQuestion', 'colour'],
      ['unknownOption', 'workForm'],
    ]);
    expect(problems[1]?.allowed).toEqual(['flexible', 'startUp']);
    expect(problems[1]?.text.en).toContain('flexible, startUp');
  });

  it('names the required questions that are not answered', () => {
    expect(problemsOf({}).map(({ kind, question }) => [kind, question])).toEqual([
      ['unanswered', 'workForm'],
    ]);
    expect(problemsOf({ workForm: 'startUp' }).map(({ question }) => question)).toEqual(['startUpKind']);
  });

  it('does not take inherited names for answers', () => {
    expect(problemsOf({ workForm: 'flexible', toString: 'x' }).map(({ question }) => question)).toEqual([
      'toString',
    ]);
  });
});

describe('a plan', () => {
  it('is plain JSON, the same from a stored one thing as from a loaded one', () => {
    const stored = OneThing.parse(JSON.parse(JSON.stringify(employment)));
    expect(planCase(stored, { workForm: 'flexible' })).toEqual(core);
    expect(JSON.parse(JSON.stringify(core))).toEqual(core);
  });

  it('carries what counting the reductions of fewer items needs', () => {
    const { items, separateHandling, promised } = core;
    const decided = items.filter(({ id }) => id !== 'employmentCertificate');
    expect(foreseenReductions({ items: decided, separateHandling, promised }).time.before).toBe(5);
  });

  it('exists for every combination of answers', () => {
    for (const one of catalogue.oneThings) {
      const walked = [...combinationsOf(one)].filter((_, index) => index % 7 === 0);
      expect(walked.length).toBeGreaterThan(0);
      for (const answers of walked) {
        const plan = planCase(one, answers);
        expect(plan.stages.flat().sort()).toEqual(itemIds(plan).sort());
        expect(plan.materials.needed.length).toBeLessThanOrEqual(plan.promised.materials.value);
      }
    }
  });
});
