import { createBsreService } from '@sinau/certificate/testing/bsre-service.js';
import { startProvider } from './provider.mjs';

/**
 * BSrE's e-sign client service on a loopback port, which really seals. `account` as createBsreService takes it;
 * behaviours as in provider.mjs, and `state` as there.
 */
export async function startBsre({ port, ...account }) {
  const service = createBsreService(account);
  const provider = await startProvider({
    port,
    refusal: ({ method }) => (method === 'POST' ? undefined : { status: 405 }),
    take: (request) => request,
    finish: ({ path, authorization, body }) => service.answer(path, authorization, body ?? {}),
  });
  return Object.assign(provider, { state: service.state });
}
