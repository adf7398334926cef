import { Client } from '../../lib/client.mjs';
import { poolOf } from '../../lib/class.mjs';
import { signInStaff } from '../../lib/sign-in.mjs';

/** A client that carries the session of a participant made straight in the database. */
export class LearnerClient extends Client {
  #cookie;

  constructor(url, cookie) {
    super(url);
    this.#cookie = cookie;
  }

  fetch(path, options = {}) {
    return super.fetch(path, { ...options, headers: { ...options.headers, cookie: this.#cookie } });
  }
}

/**
 * One instance with what all journeys share: its address as people see it, the database, signed-in staff for the
 * preparations, and a way to make staff accounts that no other journey uses (an authenticator code works once).
 */
export async function makeWorld(instance) {
  const pool = poolOf(instance);
  const account = (role) => instance.demo.find((one) => one.role === role);
  const [admin, organiser, officer] = await Promise.all(
    ['admin', 'panitia', 'dinas'].map((role) => signInStaff(instance.url, account(role))),
  );
  let serial = 0;
  let queue = Promise.resolve();
  return {
    instance,
    pool,
    url: instance.env.PUBLIC_URL,
    organiser,
    officer,
    /** One preparation at a time: the fixtures number people and classes by what is already there. */
    prepare(work) {
      queue = queue.catch(() => {}).then(work);
      return queue;
    },
    async staff(role, name) {
      serial += 1;
      const email = `${role}-${serial}@uji.test`;
      const made = await admin.call('POST /manage/accounts', { body: { name, email, roles: [role] } });
      const secret = new URL(made.totpUri).searchParams.get('secret');
      return { id: made.id, name, login: email, password: made.password, totp: secret };
    },
    async close() {
      await pool.end();
    },
  };
}

export const wib = (daysAhead) =>
  new Date(Date.now() + daysAhead * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
