import { describe, expect, it } from '@jest/globals';
import { CommandFailure } from './failure';
import { parseAnswers } from './parse-answers';

function failureOf(text: string): CommandFailure {
  try {
    parseAnswers(text);
  } catch (error) {
    if (error instanceof CommandFailure) return error;
    throw error;
  }
  throw new Error(`“${text}” was read without complaint`);
}

describe('--answers', () => {
  it('is read as question=value pairs', () => {
    expect(parseAnswers('workForm=flexible,applyLoan=yes')).toEqual({
      workForm: 'flexible',
      applyLoan: 'yes',
    });
  });

  it('may be empty, spaced out, or written with Chinese commas', () => {
    expect(parseAnswers('')).toEqual({});
    expect(parseAnswers(' a = 1 ， b=2 ,')).toEqual({ a: '1', b: '2' });
    expect(parseAnswers('a=b=c')).toEqual({ a: 'b=c' });
  });

  it('is refused with every part that cannot be read', () => {
    const { exitCode, message } = failureOf('workForm,a=,=b,c=1,c=2');
    expect(exitCode).toBe(2);
    for (const part of ['“workForm”', '“a=”', '“=b”', '“c”']) expect(message).toContain(part);
  });

  it('takes no inherited name for an answer given before', () => {
    expect(parseAnswers('toString=1')).toEqual({ toString: '1' });
  });
});
