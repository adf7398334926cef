import { findPython, verdictsOf } from '../../clients/credentials.mjs';
import { expect, say } from '../steps.mjs';

/** Asks PyLD and cryptography about every credential, with what the issuer publishes right now. Gives the verdicts. */
async function ask(stranger, credentials) {
  const python = findPython();
  if (!python) throw new Error('Python with PyLD and cryptography is needed: install python3-pyld');
  const { bundledContexts } = await import('@sinau/certificate/credential/contexts.js');
  const json = async (address) => (await stranger.fetch(new URL(address).pathname)).json();
  const lists = {};
  for (const { credentialStatus } of credentials) {
    const address = credentialStatus.statusListCredential;
    lists[address] ??= await json(address);
  }
  const did = await json(`${stranger.url}/.well-known/did.json`);
  return verdictsOf(python, { credentials, did, lists, contexts: Object.fromEntries(bundledContexts) });
}

/** Every credential is genuine, and exactly `revoked` of them are revoked in the status list. */
export async function checkCredentials(stranger, credentials, revoked) {
  const verdicts = await ask(stranger, credentials);
  const wrong = verdicts.find(({ proof, list_proof }) => !proof || !list_proof);
  if (wrong) throw new Error(`a credential does not verify: ${wrong.why.join('; ')}`);
  expect(verdicts.filter((one) => one.revoked).length, revoked, 'credentials revoked in the status list');
  say(`${credentials.length} credentials verified by PyLD, ${revoked} of them revoked in the status list`);
}
