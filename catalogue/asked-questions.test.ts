import { describe, expect, it } from '@jest/globals';
import { askedQuestions } from './asked-questions';
import { loadCatalogue } from './load';

const registration = loadCatalogue('catalogue').oneThings.find(({ id }) => id.startsWith('employment-and'));
if (!registration) throw new Error('the catalogue has lost its first one thing');
const asked = (answers: Record<string, string>) => {
  const { asked: questions, ...rest } = askedQuestions(registration, answers);
  return { ...rest, ids: questions.map(({ id }) => id) };
};

describe('asked questions', () => {
  it('begin with the first, and take nothing by default', () => {
    expect(asked({})).toEqual({ ids: ['applicant'], answers: {}, isComplete: false });
  });

  it('go on to the first that is not answered, past those that do not apply', () => {
    const { ids } = asked({ applicant: 'self', workForm: 'flexible' });
    expect(ids).toEqual(['applicant', 'workForm', 'registeredUnemployed']);
    expect(asked({ applicant: 'self', workForm: 'startUp' }).ids.at(-1)).toBe('startUpKind');
  });

  it('forget an answer that is not offered any more, and what hung on it', () => {
    expect(asked({ applicant: 'self', workForm: 'piecework', registeredUnemployed: 'no' })).toEqual({
      ids: ['applicant', 'workForm'],
      answers: { applicant: 'self' },
      isComplete: false,
    });
  });

  it('are all answered in the end', () => {
    const answers: Record<string, string> = {};
    for (;;) {
      const { asked: questions, isComplete } = askedQuestions(registration, answers);
      if (isComplete) break;
      const last = questions.at(-1);
      if (!last?.options[0]) throw new Error('a question without an option');
      answers[last.id] = last.options[0].value;
    }
    expect(Object.keys(answers)).toContain('delivery');
    expect(asked(answers)).toMatchObject({ isComplete: true, answers });
  });
});
