import type { SituationPlan } from '../ask/places';
import type { DrawnStep } from '../design/process/process-drawing';
import type { Voice } from '../i18n/words';
import { daysText } from './days';

/** The items of a situation as they are drawn. */
export const processOf = ({ items }: SituationPlan, voice: Voice): readonly DrawnStep[] =>
  items.map(({ id, name, needs, department, days }) => ({
    id,
    name,
    needs,
    note: voice.t('process.note', { department: voice.say(department), days: daysText(days, voice) }),
  }));
