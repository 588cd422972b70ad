import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { loadCatalogue } from './load';
import { planCase } from './plan-case';
import { choiceOf, roadsOf } from './roads';
import { combinationsOf } from './walk';

const { oneThings } = loadCatalogue(join(__dirname));
const employment = oneThings.find(({ id }) => id === 'employment-and-entrepreneurship-registration');
if (!employment) throw new Error('The catalogue lacks the registration');
const startUp = { workForm: 'startUp', startUpKind: 'individualBusiness' };

describe('both roads', () => {
  it('stand side by side in days and papers, whichever of them was chosen so far', () => {
    for (const commitPremises of ['no', 'yes']) {
      const [roads, ...more] = roadsOf(employment, { ...startUp, commitPremises });
      expect(more).toEqual([]);
      expect(roads).toMatchObject({
        letter: { id: 'premisesCommitment' },
        item: { id: 'marketRegistration' },
        question: 'commitPremises',
        papers: {
          answers: { commitPremises: 'no' },
          days: { item: 3, whole: 13 },
          papers: [{ id: 'jointForm' }, { id: 'premisesDocument' }],
        },
        commitment: {
          answers: { commitPremises: 'yes' },
          days: { item: 0, whole: 10 },
          papers: [{ id: 'jointForm' }, { id: 'premisesCommitment', kind: 'commitmentLetter' }],
        },
      });
    }
  });

  it('say what is checked later and what a false word leads to', () => {
    const { papers, commitment } = roadsOf(employment, startUp)[0] ?? {};
    expect(papers?.laterCheck.zh).toBe('材料在办理时核对，办成后不再核查。');
    expect(commitment?.laterCheck.zh).toBe('办成后60个工作日内核查。');
    expect(commitment?.ifFalse.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('责令改正或者撤销登记'),
      expect.stringContaining('5个工作日内陈述申辩'),
      expect.stringMatching(/如果“经营主体登记注册”办成后被撤销，.*一并撤销/),
      expect.stringContaining('修复之前，不能再选择告知承诺'),
    ]);
    const flexible = roadsOf(employment, { workForm: 'flexible' })[0];
    expect(flexible?.commitment?.laterCheck.en).toBe(
      '20 % are drawn and checked within 60 working days of the decision.',
    );
    expect(
      roadsOf(employment, { workForm: 'flexible', applyHardship: 'yes' })[0]?.commitment?.laterCheck.zh,
    ).toBe('办成后60个工作日内核查。');
  });

  it('leave papers alone to someone who may not commit', () => {
    const [roads] = roadsOf(employment, startUp, { barred: true });
    expect(roads).toMatchObject({ papers: { days: { item: 3 } }, commitment: null });
  });

  it('are none where no paper would be asked anyhow', () => {
    const nothingToProve = {
      ...employment,
      materials: employment.materials.filter(({ id }) => id !== 'premisesDocument'),
    };
    expect(roadsOf(nothingToProve, startUp)).toEqual([]);
    expect(roadsOf({ ...employment, letters: [] }, startUp)).toEqual([]);
  });
});

describe('of every one thing, under any answers, each road', () => {
  it('is the plan it says, has the same items, and a commitment is never slower nor asks for more', () => {
    let walked = 0;
    for (const oneThing of oneThings) {
      for (const answers of [...combinationsOf(oneThing)].filter((_, index) => index % 37 === 0)) {
        for (const { letter, papers, commitment } of roadsOf(oneThing, answers)) {
          walked += 1;
          if (!commitment) throw new Error('Nobody is barred here');
          const [onPapers, onCommitment] = [papers, commitment].map((road) =>
            planCase(oneThing, road.answers),
          );
          expect(onPapers?.letters).not.toContain(letter.id);
          expect(onCommitment?.letters).toContain(letter.id);
          expect(onCommitment?.items.map(({ id }) => id)).toEqual(onPapers?.items.map(({ id }) => id));
          expect(papers.days.whole).toBe(onPapers?.promise.days);
          expect(papers.promised).toEqual(onPapers?.promised);
          expect(commitment.days.item).toBeLessThanOrEqual(papers.days.item);
          expect(commitment.days.whole).toBeLessThanOrEqual(papers.days.whole);
          expect(commitment.papers.length).toBeLessThanOrEqual(papers.papers.length);
        }
      }
    }
    expect(walked).toBeGreaterThan(20);
  });
});

describe('the question that chooses', () => {
  const letter = (chosenWhen: object) => ({ chosenWhen: chosenWhen as { delivery: string[] } });

  it('is one, with a value for each road', () => {
    expect(choiceOf(employment, letter({ useCommitment: ['yes'] }))).toEqual({
      question: 'useCommitment',
      papers: 'no',
      commitment: 'yes',
    });
    // The default of this question is on the road of the commitment.
    expect(choiceOf(employment, letter({ delivery: ['post', 'electronic'] }))).toEqual({
      question: 'delivery',
      papers: 'counter',
      commitment: 'electronic',
    });
  });

  it.each([
    [{ useCommitment: ['yes', 'no'] }],
    [{ useCommitment: ['yes'], workForm: ['flexible'] }],
    [{ not: { useCommitment: ['yes'] } }],
    [{ nothingOfTheKind: ['yes'] }],
  ])('cannot be read from %j', (chosenWhen) => {
    expect(choiceOf(employment, letter(chosenWhen))).toBeNull();
  });
});
