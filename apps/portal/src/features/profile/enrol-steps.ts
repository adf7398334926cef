import type { Profile } from './api/profile.js';

export type EnrolStep = 'person' | 'business' | 'nik' | 'confirm';

/** What is still missing before a seat can be asked for, in the order it is asked. `confirm` is always the last. */
export function missingSteps(profile: Profile): EnrolStep[] {
  const steps: EnrolStep[] = [];
  if (profile.person === null) steps.push('person');
  if (profile.businesses.length === 0) steps.push('business');
  if (profile.nik === null) steps.push('nik');
  return [...steps, 'confirm'];
}
