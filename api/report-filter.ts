import { z } from 'zod';
import type { ReportFilter } from '../records/report-filter';

const Day = z.iso.date();

/** What every figure of the management can be narrowed by, and the list behind it in the same words. */
export const ReportFilterShape = {
  oneThing: z.string().optional().describe('Only cases of this one thing'),
  situation: z.string().optional().describe('Only cases of this situation'),
  department: z.string().optional().describe('Only items of this department, and cases with such an item'),
  from: Day.optional().describe('Closed on this day or later'),
  to: Day.optional().describe('Closed on this day or before'),
} satisfies Record<keyof ReportFilter, z.ZodType>;
