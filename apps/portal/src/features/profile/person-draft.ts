import type { Person } from './api/profile.js';
import type { PersonInput } from './api/save-person.js';

/** Data diri as it stands on the screen: any text, also a wrong one. */
export interface PersonDraft {
  readonly name: string;
  readonly villageCode: string;
  readonly sex: string;
  readonly disability: string;
  readonly email: string;
  readonly consent: boolean;
}

/** What is known already; nothing for somebody new, whose consent is still to be asked. */
export const toPersonDraft = (person: Person | null): PersonDraft => ({
  name: person?.name ?? '',
  villageCode: person?.villageCode ?? '',
  sex: person?.sex ?? '',
  disability: person?.disability ?? '',
  email: person?.email ?? '',
  consent: person !== null,
});

/** Sends what stands on the screen, also when it is incomplete: the API names every field that needs mending. */
export const toPersonInput = (draft: PersonDraft): PersonInput =>
  ({ ...draft, email: draft.email.trim() || null }) as unknown as PersonInput;
