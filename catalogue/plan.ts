import type { Consequence, Setback } from '../rules/consequences';
import type { BaselineItem, Measure, Reductions, SeparateHandling, Tally } from '../rules/reductions';
import type { Answers } from './condition';
import type { PromisedLimit, Text } from './schema/basics';
import type { Field, Section } from './schema/form';
import type { Item } from './schema/items';
import type { Verification } from './schema/letters';
import type { Material } from './schema/materials';

/** One item of a case. Its needs are those inside this case: a need of an item left out is met. */
export interface PlanItem extends Omit<Item, 'when' | 'needs' | 'id'>, BaselineItem {
  /** 1, 2, … in the order of the catalogue; part of the item's own case number. */
  readonly itemNo: number;
  readonly departmentName: Text;
  readonly enquiryPhone: string;
  readonly complaintPhone: string;
}

/** One field of the joint form, asked once however many items need it. */
export interface PlanField extends Omit<Field, 'when' | 'source'> {
  /** `shared`: pre-filled, the person confirms or corrects. A source that is not available turns it to `asked`. */
  readonly source: 'shared' | 'asked' | 'computed';
  /** Sharing source of a shared field. */
  readonly sharing?: string;
  /** Field that a computed one is computed from. */
  readonly computedFrom?: string;
}

/** A paper of this case: a material, or the commitment letter that stands in for one. */
export interface PlanMaterial extends Omit<Material, 'when' | 'sources'> {
  readonly kind: 'material' | 'commitmentLetter';
}

/** A paper of this case that the person need not hand in, and why. */
export interface SparedMaterial extends PlanMaterial {
  readonly by: 'sharing' | 'item' | 'commitment';
  /** The sharing source, item or letter that gives it or stands in for it. */
  readonly from: string;
  readonly why: Text;
}

/** A limit of the whole: the sum along the critical path. */
export interface WholeLimit {
  readonly days: number;
  readonly unit: 'workingDay' | 'calendarDay';
  /** Item ids, first to last. */
  readonly criticalPath: readonly string[];
}

type Sampled = Extract<Verification, { class: 'sampled' }>;

/** How a commitment of this case is checked: a sampled one that these answers make risky is checked in full. */
export type PlanVerification = Exclude<Verification, Sampled> | Omit<Sampled, 'riskyWhen'>;

/** A letter of this case, and what follows from signing it. */
export interface PlanCommitment {
  readonly letter: string;
  readonly item: string;
  /** Of the text in force, which is what will be signed. */
  readonly textHash: string;
  /** Ids of the materials it stands in for: handed in after all if it is withdrawn. */
  readonly papers: readonly string[];
  /** The item's promised limit without it. */
  readonly withoutIt: PromisedLimit;
  readonly verification: PlanVerification;
}

/** What happens to the others when one item goes wrong. */
export interface Refusal {
  readonly item: string;
  readonly outcome: Setback;
  readonly others: Readonly<Record<string, Consequence>>;
  readonly sentence: Text;
}

/** The plan of one case: plain JSON, kept with the case. */
export interface Plan {
  readonly oneThing: string;
  /** Version of the one thing it was made from. */
  readonly version: string;
  readonly name: Text;
  readonly applicant: 'person' | 'unit';
  readonly situation: { readonly id: string; readonly name: Text };
  /** All answers that count, defaults included. */
  readonly answers: Answers;
  /** Questions that were answered although these answers do not ask them. */
  readonly ignoredAnswers: readonly string[];
  readonly items: readonly PlanItem[];
  /** Item ids; those of one stage run in parallel. */
  readonly stages: readonly (readonly string[])[];
  readonly form: readonly PlanField[];
  /** Sections that have a field; absent in plans kept before forms had some. */
  readonly sections?: readonly Section[];
  /** Fields of the joint form, and the sum of the fields of all items handled alone. */
  readonly formSize: { readonly joint: number; readonly separately: number };
  readonly materials: {
    readonly needed: readonly PlanMaterial[];
    readonly notNeeded: readonly SparedMaterial[];
  };
  /** Commitment letters the person signs. */
  readonly letters: readonly string[];
  /** One for each of these letters; absent in plans kept before letters were signed. */
  readonly commitments?: readonly PlanCommitment[];
  readonly promise: WholeLimit & { readonly notCounted: readonly Text[] };
  /** Null when an item has no statutory limit or the units differ: then only the items' own limits hold. */
  readonly statutory: WholeLimit | null;
  /** Every item × outcome. */
  readonly refusals: readonly Refusal[];
  /** With `items` all that `foreseenReductions` needs to count again over fewer items. */
  readonly separateHandling: SeparateHandling;
  readonly promised: Readonly<Record<Measure, Tally>>;
  readonly reductions: Reductions;
}
