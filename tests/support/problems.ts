import { expect } from '@jest/globals';
import type { ProblemType } from '../../api/problems';
import type { ApiAnswer } from './api-client';

/** Fails unless the answer is a problem document of that type, in both languages. Gives the pointers of its errors. */
export function expectProblem(answer: ApiAnswer, type: ProblemType, status: number): string[] {
  expect(answer).toMatchObject({
    status,
    type: 'application/problem+json; charset=utf-8',
    body: {
      type: `urn:one-thing:problem:${type}`,
      status,
      title: expect.stringMatching(/\p{Script=Han}/u),
      titleEn: expect.stringMatching(/^[\x20-\x7e]+$/),
      detail: expect.stringMatching(/\p{Script=Han}/u),
      detailEn: expect.stringMatching(/[a-z]/),
    },
  });
  const { errors = [] } = answer.body as {
    errors?: { pointer: string; detail: { zh: string; en: string } }[];
  };
  for (const { detail } of errors) {
    expect(detail).toEqual({
      zh: expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/[a-z]/),
    });
  }
  return errors.map(({ pointer }) => pointer);
}
