import type { Profile } from '@sinau/contracts/people.contract.js';
import type { FoundPerson } from '@sinau/contracts/registrations.contract.js';

/** `+6281234567890` as `+628******7890`: to compare with what the person says, and no more. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 4)}******${phone.slice(-4)}`;
}

/** What an officer needs of somebody's profile to go on with their registration. */
export function foundPerson(
  accountId: string,
  { person, phone, nik, businesses }: Profile,
  application: FoundPerson['application'],
): FoundPerson {
  return {
    accountId,
    name: person?.name ?? null,
    regionLabel: person?.regionLabel ?? null,
    phone: phone && maskedPhone(phone),
    nik: nik?.masked ?? null,
    businesses: businesses.map(({ id, name, sector }) => ({ id, name, sector })),
    application,
  };
}
