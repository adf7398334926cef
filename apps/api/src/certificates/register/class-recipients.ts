import type { EntityManager } from 'typeorm';
import { byHolderName, type Recipient } from './certificate-payload.js';
import * as people from './recipients.queries.js';

const FIND: Readonly<
  Record<people.GivenKind['kind'], (em: EntityManager, batchId: string) => Promise<Recipient[]>>
> = { STTP: people.lockPassed, SK: people.lockAttested, PELATIH: people.findTeachers };

/** Who gets which kind of the class, in the order of names; learners stay locked until the transaction ends. */
export async function classRecipients(em: EntityManager, batchId: string) {
  const given: (people.GivenKind & { readonly holders: Recipient[] })[] = [];
  for (const kind of await people.findGivenKinds(em, batchId))
    given.push({ ...kind, holders: (await FIND[kind.kind](em, batchId)).sort(byHolderName) });
  return given;
}
