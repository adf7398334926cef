import { signedReport } from '../../stand-ins/whatsapp-reports.mjs';

async function outcomes(pool) {
  const { rows } = await pool.query(
    `select md5(string_agg(concat_ws(' ', id, state, provider_id, delivered_at, read_at, failure), ',' order by id)) as all
     from reminders where occurrence = 'drill'`,
  );
  return rows[0].all;
}

/** Reports with a wrong signature, about nobody, and late ones in a wrong order: they change nothing at all. */
export async function forgeReports({ instance, pool, staged, cast, say }) {
  const { WHATSAPP_PHONE_NUMBER_ID: phoneNumberId, WHATSAPP_APP_SECRET: appSecret } = staged.env;
  const post = async (given) => {
    const signed = signedReport({ phoneNumberId, appSecret, ...given });
    const answer = await fetch(`${instance.url}/api/webhooks/whatsapp`, { method: 'POST', ...signed });
    await answer.arrayBuffer();
    return answer.status;
  };
  const expect = async (wanted, given) => {
    const status = await post(given);
    if (status !== wanted) throw new Error(`a report ${given.status} was answered ${status}, not ${wanted}`);
  };
  const before = await outcomes(pool);
  const chosen = cast.people.filter(({ forged }) => forged).map(({ accountId }) => accountId);
  const { rows } = await pool.query(
    `select id, provider_id as "providerId" from reminders
     where occurrence = 'drill' and channel = 'whatsapp' and state = 'sent' and read_at is not null and account_id = any($1)`,
    [chosen],
  );
  if (rows.length === 0) throw new Error('nobody is left to forge a report about');
  for (const { id, providerId } of rows) {
    const message = { id: providerId, to: '628', reference: id };
    await expect(401, { message, status: 'failed', errorCode: 131026, forged: true });
    await expect(200, { message, status: 'delivered' });
    await expect(200, { message, status: 'failed', errorCode: 131026 });
  }
  await expect(200, { message: { id: 'wamid.NOBODY', to: '628' }, status: 'delivered' });
  if ((await outcomes(pool)) !== before)
    throw new Error('a forged, late or foreign report changed a reminder');
  say(`${rows.length} forged reports answered 401, late and foreign ones 200: nothing changed`);
}
