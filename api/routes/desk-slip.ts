import { toString as drawQr } from 'qrcode';
import { caseOf } from '../case-of';
import { Problem } from '../problems';
import { route } from '../route';
import { CaseItem } from './item-act';

/** The code of an item's slip 交接单: its numbers and nothing about a person, so a lost slip tells nobody anything. */
export const slipCode = (caseNo: string, itemId: string): string => `OT:${caseNo}:${itemId}`;

export const deskSlipRoute = route({
  method: 'get',
  path: '/desk/cases/:caseNo/items/:itemId/slip.svg',
  audience: 'desk',
  summary: { zh: '交接单二维码', en: 'QR code of the slip of an item, for a hand scanner; numbers only' },
  params: CaseItem,
  answers: { 200: { description: 'The code as an image', mediaType: 'image/svg+xml' } },
  problems: ['unknown-case', 'unknown-item'],
  handle: async (services, { params: { caseNo, itemId } }) => {
    const file = await caseOf(services, caseNo);
    if (!file.items.some((item) => item.item_id === itemId)) throw new Problem('unknown-item');
    const svg = await drawQr(slipCode(caseNo, itemId), { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
    return (response) => {
      response.type('image/svg+xml').send(svg);
    };
  },
});
