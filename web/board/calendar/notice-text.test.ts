import { describe, expect, it } from '@jest/globals';
import { holidaysOf, loadCalendar } from '../../../catalogue/calendars';
import { withDay } from './change-day';
import { holidaysIn } from './notice-text';

/** After the notice for 2026, with its heading and its end. */
const notice = `各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年部分节假日放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

const inForce = holidaysOf(loadCalendar('catalogue/calendars/cn'), 2026) ?? [];

describe('a pasted notice', () => {
  it('is the year that was entered by hand', () => {
    expect(holidaysIn(notice, 2026)).toEqual(inForce);
  });

  it.each([
    [
      '一、元旦：1月1日（周三）放假1天，不调休。',
      [{ from: '2026-01-01', to: '2026-01-01', days: 1, makeUp: [] }],
    ],
    [
      '七、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。',
      [{ from: '2026-10-01', to: '2026-10-08', days: 8, makeUp: ['2026-09-28', '2026-10-11'] }],
    ],
    ['春节：1月28日至2月4日放假，共8天。', [{ from: '2026-01-28', to: '2026-02-04', days: 8, makeUp: [] }]],
    ['请各单位遵照执行：做好值班。', []],
  ])('is read: %s', (line, holidays) => {
    expect(holidaysIn(line, 2026).map(({ name, ...dates }) => dates)).toEqual(holidays);
  });
});

describe('one day', () => {
  const daysIn = (holidays: typeof inForce) =>
    holidays.flatMap(({ from, to, makeUp }) => [`${from}/${to}`, ...makeUp.map((day) => `+${day}`)]);

  it('off is a holiday of its own', () => {
    const changed = withDay(inForce, '2026-09-03', 'off', '纪念日');
    expect(daysIn(changed).filter((day) => !daysIn(inForce).includes(day))).toEqual([
      '2026-09-03/2026-09-03',
    ]);
    expect(changed.find(({ from }) => from === '2026-09-03')?.name.zh).toBe('纪念日');
  });

  it('off is no make-up day any more', () => {
    expect(daysIn(withDay(inForce, '2026-01-04', 'off', '元旦'))).not.toContain('+2026-01-04');
  });

  it('worked on splits the holiday that it lies in, and its make-up days stay', () => {
    const changed = daysIn(withDay(inForce, '2026-10-06', 'working', ''));
    expect(changed.slice(-4)).toEqual([
      '2026-10-01/2026-10-05',
      '+2026-09-20',
      '+2026-10-10',
      '2026-10-07/2026-10-07',
    ]);
  });

  it('worked on at a weekend is a make-up day of the nearest holiday', () => {
    expect(daysIn(withDay(inForce, '2026-06-27', 'working', ''))).toContain('+2026-06-27');
  });

  it('that is so already changes nothing', () => {
    expect(withDay(inForce, '2026-01-02', 'off', '元旦')).toEqual(inForce);
    expect(daysIn(withDay(inForce, '2026-01-04', 'working', ''))).toEqual(daysIn(inForce));
  });
});
