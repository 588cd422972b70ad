import { z } from 'zod';
import { DepartmentNonsense, DepartmentUnavailable } from '../departments/errors';
import type { Department } from '../departments/connector';
import { readCaseState } from '../records/case-state';
import type { CaseFile } from '../records/cases';
import { applicationKey } from '../rules/case-number';
import { Problem } from './problems';
import type { Services } from './services';

/** What somebody at the department said on the telephone, where its system cannot be asked. */
export const ConfirmedBy = z
  .strictObject({
    person: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe('Who at the department said that nothing was received'),
    phone: z.string().trim().min(5).max(40).describe('Under which number'),
    at: z.iso.datetime({ offset: true }).describe('When'),
  })
  .describe('Needed where the department’s system cannot be asked');
export type ConfirmedBy = z.infer<typeof ConfirmedBy>;

/** Why an item may be keyed in at the desk without making two of it. */
export type NeverReceived =
  | { readonly proof: 'noInterface' }
  /** Its system said so. */
  | { readonly proof: 'neverReceived'; readonly askedAt: string }
  | { readonly proof: 'confirmed'; readonly by: ConfirmedBy; readonly askedAt: string };

/**
 * Asks the department whether it ever received the item. Throws Problem `department-has-it` when it did: its answer is
 * to be taken instead; `department-not-asked` when its system cannot be asked and nobody there was.
 */
export async function proveNeverReceived(
  services: Pick<Services, 'db' | 'departments' | 'now'>,
  file: CaseFile,
  itemId: string,
  confirmedBy: ConfirmedBy | undefined,
): Promise<NeverReceived> {
  const id = file.items.find((item) => item.item_id === itemId)?.department;
  if (id === undefined) throw new Problem('unknown-item');
  const department = services.departments.get(id);
  if (!department) return { proof: 'noInterface' };
  const { state } = await readCaseState(services.db, file);
  const askedAt = new Date(services.now()).toISOString();
  switch (await isKnownTo(department, applicationKey(file.case_no, itemId, state.items[itemId]?.step))) {
    case 'no':
      return { proof: 'neverReceived', askedAt };
    case 'yes':
      throw new Problem('department-has-it');
    case 'cannotBeAsked':
      if (!confirmedBy) throw new Problem('department-not-asked');
      return { proof: 'confirmed', by: confirmedBy, askedAt };
  }
}

async function isKnownTo(department: Department, key: string): Promise<'yes' | 'no' | 'cannotBeAsked'> {
  try {
    const { kind } = await department.ask(key);
    if (kind === 'unknown') return 'no';
    return kind === 'later' ? 'cannotBeAsked' : 'yes';
  } catch (error) {
    if (error instanceof DepartmentUnavailable || error instanceof DepartmentNonsense) return 'cannotBeAsked';
    throw error;
  }
}
