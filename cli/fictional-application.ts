import type { Plan, PlanField } from '../catalogue/plan';
import { idNumberCheckDigit, usccCheckCharacter } from '../rules/check-digits';

/** Values of a person who cannot exist: region 99 is given to nobody, so no real person is ever hit. */
const person: Readonly<Record<string, unknown>> = {
  fullName: '欧阳青禾',
  ethnicity: '汉族',
  mobile: '19900000000',
  residenceRegionCode: '990101001000',
  residenceAddress: '示例市示例区示例路1号',
};

const born = '19660412';

/** A valid ID number of nobody; `serial` 0–999 tells several of them apart. */
export function fictionalIdNumber(serial = 1): string {
  const first17 = `990101${born}${String(serial).padStart(3, '0')}`;
  return first17 + idNumberCheckDigit(first17);
}

function fictionalUscc(): string {
  const first17 = '91990101MA0000001';
  return first17 + usccCheckCharacter(first17);
}

const byType: Readonly<Record<PlanField['type'], (field: PlanField) => unknown>> = {
  text: ({ name, limits }) => `示例${name.zh}`.slice(0, limits?.maxLength ?? 100),
  address: () => '示例市示例区示例路1号',
  idNumber: () => fictionalIdNumber(),
  uscc: fictionalUscc,
  mobile: () => '19900000000',
  date: () => '2026-11-02',
  month: () => '2026-12',
  number: ({ limits }) => limits?.min ?? 1,
  boolean: () => true,
  choice: ({ options }) => options?.[0]?.value,
  multiChoice: ({ options }) => options?.slice(0, 1).map(({ value }) => value),
  regionCode: () => '990101001000',
  bankAccount: () => '6200000000000000001',
};

/** The body of a complete application of a fictional person under this plan, for `POST /cases`. */
export function fictionalApplication(plan: Plan) {
  return {
    oneThing: plan.oneThing,
    answers: plan.answers,
    fields: Object.fromEntries(
      plan.form.map((field) => [field.key, person[field.key] ?? byType[field.type](field)]),
    ),
    materials: plan.materials.needed.filter(({ kind }) => kind === 'material').map(({ id }) => ({ id })),
    commitments: (plan.commitments ?? []).map(({ letter, textHash }) => ({ letter, textHash })),
  };
}
