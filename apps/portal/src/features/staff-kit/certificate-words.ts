import type { StateWord } from './words.js';

type State = 'pending' | 'sealed' | 'issued' | 'revoked' | 'replaced' | 'voided';

export const CERTIFICATE_STATES: Readonly<Record<State, StateWord>> = {
  pending: { label: 'Sedang dibuat', tone: 'warning' },
  sealed: { label: 'Siap terbit', tone: 'brand' },
  issued: { label: 'Terbit', tone: 'success' },
  revoked: { label: 'Dicabut', tone: 'danger' },
  replaced: { label: 'Diganti', tone: 'neutral' },
  voided: { label: 'Batal', tone: 'neutral' },
};

export const STUCK: StateWord = { label: 'Gagal dibuat', tone: 'danger' };

/** @param stuck ordered, and could not be made */
export const certificateWord = (state: State, stuck: boolean): StateWord =>
  stuck ? STUCK : CERTIFICATE_STATES[state];
