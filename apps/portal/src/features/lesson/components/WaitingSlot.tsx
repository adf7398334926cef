import { deferred } from '../../../ui/deferred.js';

/** The place of "Menunggu sinyal": in the first HTML, so that it is announced; what fills it comes after the page. */
export const WaitingSlot = deferred(async () => ({
  default: (await import('./WaitingForSignal.js')).WaitingForSignal,
}));
