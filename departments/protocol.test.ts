import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Application, DecidedAnswer, DepartmentResult, IdempotencyKey } from './protocol';
import { protocolSchemas } from './protocol-schemas';
import { Revocation } from './revocation';

const application = {
  caseNo: '20260803000017',
  itemCaseNo: '20260803000017-02',
  itemId: 'employment-registration',
  taskName: '就业登记',
  receivedAt: '2026-08-03T09:30:00+08:00',
  fields: { fullName: '张三', flexIncome: 4200 },
  materials: [{ id: 'photo', name: '2寸照片', source: 'applicant' }],
  callbackUrl: 'http://127.0.0.1:8080/api/v1/departments/employment/results',
};

describe('the department protocol', () => {
  it('has its JSON schema checked in as it is in code', () => {
    const checkedIn: unknown = JSON.parse(readFileSync(join(__dirname, 'protocol.schema.json'), 'utf8'));
    // Not equal? npm run build && node dist/departments/print-protocol-schema.js > departments/protocol.schema.json
    expect(checkedIn).toEqual(JSON.parse(JSON.stringify(protocolSchemas())));
  });

  it('describes every member, for an integrator who reads only the schema', () => {
    const undescribed: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (schema === null || typeof schema !== 'object') return;
      for (const [name, member] of Object.entries((schema as { properties?: object }).properties ?? {}))
        if (!(member as { description?: string }).description) undescribed.push(`${path}.${name}`);
      for (const [name, part] of Object.entries(schema)) walk(part, `${path}/${name}`);
    };
    walk(protocolSchemas().$defs, '');
    expect(undescribed).toEqual([]);
  });

  it('means the same in zod and in JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const agree = (
      name: string,
      zod: { safeParse(value: unknown): { success: boolean } },
      value: unknown,
    ) => {
      const schema = protocolSchemas().$defs[name] as object;
      return [zod.safeParse(value).success, ajv.validate(schema, value)];
    };
    const refused = {
      status: 'decided',
      outcome: 'refused',
      serial: 'A1',
      reason: '材料不符',
      remedy: '补充后再报',
    };
    expect(agree('Application', Application, application)).toEqual([true, true]);
    expect(agree('Application', Application, { ...application, color: 'red' })).toEqual([false, false]);
    expect(agree('DecidedAnswer', DecidedAnswer, refused)).toEqual([true, true]);
    expect(agree('DecidedAnswer', DecidedAnswer, { ...refused, remedy: undefined })).toEqual([false, false]);
    expect(agree('DecidedAnswer', DecidedAnswer, { ...refused, reason: '' })).toEqual([false, false]);
    const taken = { caseNo: 'C1', itemId: 'i', serial: 'A1', revokedOn: '2026-12-09', reason: '承诺不实' };
    expect(agree('Revocation', Revocation, taken)).toEqual([true, true]);
    expect(agree('Revocation', Revocation, { ...taken, reason: '' })).toEqual([false, false]);
  });

  it('takes an approval without a reason, and keeps unknown members of a result', () => {
    const results = [{ kind: 'businessLicence', number: '92321300MA1ABCDE2X', validUntil: '2036-08-03' }];
    const result = { caseNo: 'C1', itemId: 'i', outcome: 'approved', serial: 'S1', results };
    expect(DepartmentResult.parse(result)).toEqual(result);
  });

  it.each(['', 'has space', 'x'.repeat(201), '事项/1'])('refuses the idempotency key %j', (key) => {
    expect(IdempotencyKey.safeParse(key).success).toBe(false);
  });
});
