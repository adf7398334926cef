import type { BusinessInput } from './api/save-business.js';

/** A business as it stands on the screen: any text, also a wrong one. */
export interface BusinessDraft {
  readonly name: string;
  readonly kbliCode: string;
  readonly size: string;
  readonly channels: readonly string[];
  readonly nib: string | null;
  readonly businessLetter: string | null;
}

export const emptyBusiness: BusinessDraft = {
  name: '',
  kbliCode: '',
  size: '',
  channels: [],
  nib: null,
  businessLetter: null,
};

/** The request of a draft. What is empty and optional is left out; the API names what is wrong with the rest. */
export function toBusinessInput(draft: BusinessDraft): BusinessInput {
  const { name, kbliCode, size, channels, nib, businessLetter } = draft;
  return {
    name,
    kbliCode,
    size,
    channels: [...channels],
    nib: nib?.trim() || null,
    businessLetter: businessLetter?.trim() || null,
  } as BusinessInput;
}
