import { getDistricts, getProvinces } from 'idn-area-data';
import type { KnownRegions } from './nik.js';

let loading: Promise<KnownRegions> | undefined;

async function load(): Promise<KnownRegions> {
  const [provinces, districts] = await Promise.all([getProvinces(), getDistricts()]);
  const provinceCodes = new Set(provinces.map(({ code }) => code));
  const districtCodes = new Set(districts.map(({ code }) => code));
  return { province: (code) => provinceCodes.has(code), district: (code) => districtCodes.has(code) };
}

/** Codes of all Indonesia: many people in East Java were first registered elsewhere. Read once per process. */
export function knownRegions(): Promise<KnownRegions> {
  loading ??= load();
  return loading;
}
