import { shiftClass } from '../../lib/time.mjs';

/** Before the demonstration's own classes, so that no trainer is in two places. */
const DAYS_AGO = 56;

/** A day of a class that has passed since, as `YYYY-MM-DD`. */
export const inThePast = (day) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAYS_AGO * 86_400_000).toISOString().slice(0, 10);

/** Weeks later: the sessions of an angkatan lie behind, with what was recorded in them. */
export const letClassPass = ({ pool }, batchUrl) =>
  shiftClass(pool, batchUrl.split('/').at(-1), `-${DAYS_AGO} days`);
