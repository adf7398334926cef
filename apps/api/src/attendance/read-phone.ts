import { Phone } from '@sinau/contracts/accounts.contract.js';

/** A typed phone as E.164, or the sentence that says what is wrong with it. */
export function readPhone(typed: string): { phone?: string; error?: string } {
  const { success, data, error } = Phone.safeParse(typed);
  if (success) return { phone: data };
  return {
    error: typed === '' ? 'Nomor HP belum diisi.' : (error.issues[0]?.message ?? 'Nomor HP belum benar.'),
  };
}
