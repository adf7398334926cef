import { Client } from '../../lib/client.mjs';
import { inLanes } from '../../lib/lanes.mjs';
import { fillProfile } from '../../lib/people.mjs';
import { signInByPhone } from '../../lib/sign-in.mjs';
import { expect, say } from '../steps.mjs';
import { castOf } from './cast.mjs';
import { PEOPLE, REGIONS } from './numbers.mjs';

/** A village of every kabupaten and kota of East Java. */
async function places(client) {
  const below = async (parent) => (await client.call('GET /regions', { query: { parent } })).items;
  const regencies = await below('35');
  expect(regencies.length, REGIONS, 'kabupaten and kota');
  return inLanes(regencies, 4, async ({ code, name }) => {
    const [district] = await below(code);
    const [village] = await below(district.code);
    return { regency: code, name, district: district.code, village: village.code };
  });
}

/** A trade that the class is for, one that it is not for, and the sectors that it is for. */
async function trades(client) {
  const { items } = await client.call('GET /business-fields');
  const other = items.at(-1);
  const sectors = [...new Set(items.map(({ sector }) => sector))].filter((sector) => sector !== other.sector);
  const { code } = items.find(({ sector }) => sector === sectors[0]);
  return { sector: code, otherSector: other.code, sectors };
}

/** 120 people sign in by phone and fill in their profile. */
export async function registerAll(url, stamp) {
  const stranger = new Client(url);
  const { sectors, ...codes } = await trades(stranger);
  const cast = castOf(stamp, await places(stranger), codes);
  const people = await inLanes(cast, 4, async (person) => {
    const client = await signInByPhone(url, person.phone);
    const { village } = person.place;
    const businessId = await fillProfile(client, person, { villageCode: village, kbliCode: person.kbliCode });
    return { ...person, person, client, businessId };
  });
  expect(new Set(people.map(({ place }) => place.regency)).size, REGIONS, 'regions of the applicants');
  say(`${PEOPLE} people of ${REGIONS} kabupaten and kota registered by phone and filled in their profile`);
  return { people, sectors };
}
