import { Client } from '../../lib/client.mjs';
import { poolOf } from '../../lib/class.mjs';
import { askDoctor } from '../../lib/doctor.mjs';
import { signInAll } from '../staff.mjs';
import { expect, say, secondsSinceStart } from '../steps.mjs';
import {
  assertGapless,
  passedClassWithMistake,
  registeredOf,
  sealAndPublish,
  throughTheOffice,
} from './chain.mjs';
import { checkCredentials } from './credentials.mjs';
import { checkFiles } from './files.mjs';
import { replaceSome, revokeSome } from './life.mjs';
import { PEOPLE, REPLACED, REVOKED } from './numbers.mjs';

/** A class of 500 through every hand of the office, and its certificates before programs of others. */
export async function play(instance) {
  const pool = poolOf(instance);
  try {
    const staff = await signInAll(instance.url, instance.demo);
    const seats = { ...staff, stranger: new Client(instance.url) };
    const given = await passedClassWithMistake(instance.url, pool);
    await throughTheOffice(seats, pool, given);
    const numbered = await registeredOf(pool, given.batchId);
    expect(numbered.length, PEOPLE, 'certificates in the register');
    assertGapless(numbered);
    await sealAndPublish(seats, given.batchId, numbered[0].code);
    const certificates = await registeredOf(pool, given.batchId);
    const credentials = await checkFiles(seats, given.batchId, certificates);
    await checkCredentials(seats.stranger, credentials, 0);
    await revokeSome(seats, certificates);
    await replaceSome(seats, pool, certificates);
    assertGapless((await registeredOf(pool, given.batchId)).slice(0, PEOPLE));
    await checkCredentials(seats.stranger, credentials, REVOKED + REPLACED);
    say(await askDoctor(instance));
    return (
      `journey ok: certificates: ${PEOPLE} sealed and published, ${REVOKED} revoked, ${REPLACED} replaced, ` +
      `${secondsSinceStart()} s`
    );
  } finally {
    await pool.end();
  }
}
