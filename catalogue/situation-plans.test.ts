import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from './load';
import { situationPlans } from './situation-plans';

const { oneThings } = loadCatalogue('catalogue');

describe('the plans of a guide', () => {
  it.each(oneThings.map((one) => [one.id, one] as const))(
    'are one for each situation of %s',
    (_id, oneThing) => {
      const plans = situationPlans(oneThing);
      expect(plans.map(({ situation }) => situation.id)).toEqual(oneThing.situations.map(({ id }) => id));
    },
  );

  it('take the usual answers: nobody is an agent, and everyone wants electronic certificates', () => {
    const registration = oneThings.find(({ id }) => id.startsWith('employment-and'));
    const plans = registration ? situationPlans(registration) : [];
    expect(plans.map(({ answers }) => [answers.applicant, answers.delivery])).toEqual([
      ['self', 'electronic'],
      ['self', 'electronic'],
      ['self', 'electronic'],
    ]);
  });

  it('differ where only an answer that nobody gives by default makes the situation', () => {
    const hiring = oneThings.find(({ id }) => id === 'employee-hiring');
    const plans = hiring ? situationPlans(hiring) : [];
    expect(plans.map(({ answers }) => answers.insuredBefore)).toEqual(['no', 'yes']);
  });
});
