import { ApiError } from '../../lib/api-errors.js';
import { emptyBusiness, toBusinessInput, type BusinessDraft } from '../profile/business-draft.js';
import { toPersonDraft, toPersonInput, type PersonDraft } from '../profile/person-draft.js';
import { fromWibField, toWibField } from '../staff-kit/wib.js';
import type { FoundPerson, RegistrationInput } from './api/registration.js';

/** What was looked for, and who was found with it. */
export interface Searched {
  readonly by: 'phone' | 'nik';
  readonly value: string;
  readonly found: FoundPerson | null;
}

/** The form as it stands on the screen: any text, also a wrong one. */
export interface RegisterDraft {
  readonly phone: string;
  readonly nik: string;
  readonly person: PersonDraft;
  /** Empty: a new business. */
  readonly businessId: string;
  readonly business: BusinessDraft;
  readonly cooperative: string;
  readonly motivation: string;
  readonly consentKind: string;
  /** As a `datetime-local` field shows it, in WIB. */
  readonly consentedAt: string;
  readonly kept: string;
}

export const toRegisterDraft = ({ by, value, found }: Searched): RegisterDraft => ({
  phone: by === 'phone' ? value : '',
  nik: by === 'nik' ? value : '',
  person: toPersonDraft(null),
  businessId: found?.businesses[0]?.id ?? '',
  business: emptyBusiness,
  cooperative: '',
  motivation: '',
  consentKind: '',
  consentedAt: toWibField(new Date().toISOString()),
  kept: '',
});

/** What is known already is not sent; what cannot be read goes as it is, and the API says what is wrong with it. */
export function toRegistration(draft: RegisterDraft, found: FoundPerson | null): RegistrationInput {
  const { consent: _, ...person } = toPersonInput(draft.person);
  const newBusiness = draft.businessId === '';
  return {
    accountId: found?.accountId ?? null,
    phone: found ? null : draft.phone,
    person: found?.name ? null : person,
    nik: found?.nik ? null : draft.nik.trim() || null,
    businessId: newBusiness ? null : draft.businessId,
    business: newBusiness ? toBusinessInput(draft.business) : null,
    cooperative: draft.cooperative.trim() || null,
    motivation: draft.motivation,
    consent: {
      kind: draft.consentKind,
      givenAt: fromWibField(draft.consentedAt) ?? '',
      kept: draft.kept,
    },
  } as unknown as RegistrationInput;
}

/** The part of an error that belongs to a part of the form: `person.name` as `name`. */
export function partOf(error: unknown, part: 'person' | 'business' | 'consent'): ApiError | null {
  if (!(error instanceof ApiError)) return null;
  const fields = error.fields
    .filter(({ path }) => path.startsWith(`${part}.`))
    .map(({ path, message }) => ({ path: path.slice(part.length + 1), message }));
  return new ApiError(error.status, error.code, error.title, error.detail, fields);
}
