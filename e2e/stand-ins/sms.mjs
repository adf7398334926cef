import { startProvider } from './provider.mjs';

/** An SMS gateway that takes `POST { to, text, reference }` with a bearer token. Behaviours as in provider.mjs. */
export function startSmsGateway({ token, port }) {
  let count = 0;
  return startProvider({
    port,
    refusal: ({ method, authorization, body }) => {
      if (method !== 'POST') return { status: 405 };
      if (authorization !== `Bearer ${token}`) return { status: 401 };
      const isShaped = /^\+\d{8,15}$/.test(body?.to) && typeof body.text === 'string' && body.text.length > 0;
      return isShaped ? undefined : { status: 400 };
    },
    take: () => {
      count += 1;
      return { status: 202, body: { id: `sms-${count}` } };
    },
  });
}
