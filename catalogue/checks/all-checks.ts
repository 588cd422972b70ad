import type { Finding } from '../faults';
import type { OneThing } from '../schema/one-thing';
import { walk, type Reach } from '../walk';
import { checkAskedOnceGiven, checkAskedTwice, checkNeeded, checkSourcesGive } from './asking';
import { checkDuplicates } from './duplicates';
import {
  checkDecisionLimits,
  checkFreeChoice,
  checkLettersReplace,
  checkOneLetter,
  checkSigner,
} from './letters';
import { checkCycle, checkLateNeeds, checkQuestionOrder, checkResultOrder } from './order';
import { checkPromise } from './promise';
import { checkCombinations, checkPapersPromised, checkReached, checkSituations } from './reach';
import { checkReferences } from './references';
import { checkWords } from './vague-words';

const atRest: readonly ((oneThing: OneThing) => Finding[])[] = [
  checkDuplicates,
  checkReferences,
  checkCycle,
  checkQuestionOrder,
  checkResultOrder,
  checkLateNeeds,
  checkPromise,
  checkDecisionLimits,
  checkFreeChoice,
  checkLettersReplace,
  checkOneLetter,
  checkSigner,
  checkAskedOnceGiven,
  checkSourcesGive,
  checkNeeded,
  checkAskedTwice,
  checkWords,
];

const onTheWalk: readonly ((oneThing: OneThing, reach: Reach) => Finding[])[] = [
  checkCombinations,
  checkReached,
  checkSituations,
  checkPapersPromised,
];

/**
 * Everything that is wrong with a one thing whose shape is right. Every situation is walked only once its parts fit
 * together: a wrong name would otherwise show up again as many unreachable things.
 */
export function checkOneThing(oneThing: OneThing): Finding[] {
  const found = atRest.flatMap((check) => check(oneThing));
  if (found.length > 0) return found;
  const reach = walk(oneThing);
  return onTheWalk.flatMap((check) => check(oneThing, reach));
}
