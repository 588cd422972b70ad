import { z } from 'zod';
import { Id, Slug, Text } from './basics';

export const Department = z.strictObject({
  id: Slug.describe('Name of the department in items and connections'),
  name: Text.describe('Name people know it by'),
  enquiryPhone: z.string().min(1).describe('咨询电话'),
  complaintPhone: z.string().min(1).describe('监督投诉电话'),
});
export type Department = z.infer<typeof Department>;

export const SharingSource = z.strictObject({
  id: Id.describe('Name of the source of shared data'),
  name: Text.describe('What it is'),
  keeper: Text.describe('Who keeps the data'),
  gives: z.array(Id).min(1).describe('Materials and form fields it can give; these may not be asked'),
  available: z.boolean().describe('Whether it is connected here'),
});
export type SharingSource = z.infer<typeof SharingSource>;

export const DepartmentsFile = z.strictObject({
  departments: z.array(Department).min(1).describe('Departments that decide items'),
});
export const SharingFile = z.strictObject({
  sharing: z.array(SharingSource).describe('Sources of shared data 数据共享'),
});
