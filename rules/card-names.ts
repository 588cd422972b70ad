import type { CardAct, CardColour, CardState } from './cards';
import type { Text } from './text';

export const cardColourNames = {
  yellow: { zh: '黄牌', en: 'Yellow card' },
  red: { zh: '红牌', en: 'Red card' },
} as const satisfies Record<CardColour, Text>;

export const cardStateNames = {
  issued: { zh: '已亮牌', en: 'shown' },
  appealed: { zh: '部门已申诉', en: 'appealed by the department' },
  upheld: { zh: '维持', en: 'upheld' },
  cancelled: { zh: '撤销', en: 'cancelled' },
} as const satisfies Record<CardState, Text>;

export const cardActNames = {
  issue: { zh: '亮牌', en: 'Shown' },
  appeal: { zh: '申诉', en: 'Appealed' },
  uphold: { zh: '维持', en: 'Upheld' },
  cancel: { zh: '撤销', en: 'Cancelled' },
} as const satisfies Record<CardAct | 'issue', Text>;
