import type { PlanField } from '../../../catalogue/plan';
import { dayText } from '../../i18n/dates';
import type { Voice } from '../../i18n/words';
import { listOf, textOf } from './field-input';

/** A value of the form as people read it; what does not fit its type is shown as it is. */
export function valueText({ type, options = [] }: PlanField, value: unknown, voice: Voice): string {
  const { t, say, language } = voice;
  const chosen = (one: string): string => {
    const option = options.find((each) => each.value === one);
    return option ? say(option.text) : one;
  };
  if (value === undefined || value === null) return t('form.empty');
  switch (type) {
    case 'choice':
      return chosen(textOf(value));
    case 'multiChoice':
      return listOf(value).map(chosen).join(t('list.separator'));
    case 'boolean':
      return t(value === true ? 'form.yes' : 'form.no');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(textOf(value)) ? dayText(textOf(value), language) : textOf(value);
    default:
      return textOf(value);
  }
}
