import { addDays, type Day, isSaturdayOrSunday } from '../../../rules/calendar';
import { holidayName, type Holidays } from './notice-text';

type Holiday = Holidays[number];

/** What a single notice makes of a day: off 放假, or worked on 上班. */
export type DayKind = 'off' | 'working';

/** The holidays of a year with one day changed; the same ones where it is so already. `name`: of a new day off. */
export function withDay(holidays: Holidays, day: Day, kind: DayKind, name: string): Holidays {
  const isOff = holidays.some(({ from, to }) => from <= day && day <= to);
  if (kind === 'off') {
    const others = holidays.map((one) => ({ ...one, makeUp: one.makeUp.filter((made) => made !== day) }));
    const added = { name: holidayName(name), from: day, to: day, days: 1, makeUp: [] };
    return isOff ? holidays : inOrder([...others, added]);
  }
  const left = isOff ? holidays.flatMap((one) => without(one, day)) : holidays;
  // Make-up days of a holiday that is gone altogether go to the one beside it.
  const homeless = holidays.flatMap(({ makeUp }) => makeUp).filter((made) => !isMadeUp(left, made));
  const newDay = isSaturdayOrSunday(day) && !isMadeUp(holidays, day) ? [day] : [];
  return [...homeless, ...newDay].reduce(withMakeUp, inOrder(left));
}

const isMadeUp = (holidays: Holidays, day: Day): boolean =>
  holidays.some(({ makeUp }) => makeUp.includes(day));

/** A holiday without one of its days: none, one or two. */
function without(holiday: Holiday, day: Day): Holiday[] {
  const { from, to } = holiday;
  if (day < from || day > to) return [holiday];
  const parts = [
    { ...holiday, to: addDays(day, -1) },
    { ...holiday, from: addDays(day, 1) },
  ].filter((part) => part.from <= part.to);
  return parts.map((part, index) => ({
    ...part,
    days: daysOf(part),
    makeUp: index === 0 ? holiday.makeUp : [],
  }));
}

function daysOf({ from, to }: Pick<Holiday, 'from' | 'to'>): number {
  let days = 1;
  for (let day = from; day < to; day = addDays(day, 1)) days += 1;
  return days;
}

/** With a make-up working day, which belongs to the holiday that is nearest. */
function withMakeUp(holidays: Holidays, day: Day): Holidays {
  const distance = ({ from, to }: Holiday): number =>
    Math.min(...[from, to].map((one) => Math.abs(Date.parse(one) - Date.parse(day))));
  const [nearest] = [...holidays].sort((one, other) => distance(one) - distance(other));
  return holidays.map((one) => (one === nearest ? { ...one, makeUp: [...one.makeUp, day] } : one));
}

const inOrder = (holidays: Holidays): Holidays =>
  [...holidays].sort((one, other) => one.from.localeCompare(other.from));
