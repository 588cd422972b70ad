import type { Answers } from '../../catalogue/condition';
import type { Plan } from '../../catalogue/plan';
import type { OneThing } from '../../catalogue/schema/one-thing';
import { get, post } from './client';

/** One line of the list of one things. */
export type ListedOneThing = Pick<OneThing, 'id' | 'version' | 'name' | 'summary' | 'applicant'>;

export const listOneThings = () => get('/one-things') as Promise<readonly ListedOneThing[]>;
export const readOneThing = (id: string) => get(`/one-things/${id}`) as Promise<OneThing>;
export const planFor = (oneThing: string, answers: Answers) =>
  post(`/one-things/${oneThing}/plan`, { answers }) as Promise<Plan>;
