import { openBatch, makePeople } from '../../lib/fixtures.mjs';

/** People of the drill: each has a first channel, and with the inbox two reminders that are due. */
const PEOPLE = 250;
const CHANNELS = ['whatsapp', 'sms', 'email'];
/** Has no divisor in common with how many prefer each channel: trouble is spread over the list, as it is in life. */
const STRIDE = 29;

/**
 * What is special about the n-th person of those who prefer a channel; `dead` channels refuse this person for good.
 * The rest is read by stage.mjs, which makes the stand-ins behave so.
 */
const SPECIAL = {
  whatsapp: [
    [8, { dead: ['whatsapp'] }],
    [6, { dead: ['whatsapp'], failsLater: true }],
    [4, { first: { status: 429, code: 130429, retryAfter: 3 } }],
    [2, { first: { status: 429, code: 80007, retryAfter: 3 } }],
    [4, { first: { status: 500, code: 131000 } }],
    [2, { first: 'hang' }],
    [2, { first: 'hang', silent: true }],
    [2, { first: 'drop' }],
    [2, { first: { status: 500, code: 131000, taken: true }, delayMs: 3_000 }],
    [6, { early: true }],
    [20, { statuses: ['read', 'delivered', 'sent'] }],
    [5, { forged: true }],
    [3, { dead: ['whatsapp', 'sms', 'email'] }],
    [2, { dead: ['whatsapp'], noEmail: true }],
  ],
  sms: [
    [4, { dead: ['sms'] }],
    [3, { first: { status: 500 } }],
    [3, { first: { status: 429, retryAfter: 2 } }],
    [2, { first: 'drop', silent: true }],
    [2, { dead: ['whatsapp', 'sms'] }],
  ],
  email: [
    [8, { dead: ['email'] }],
    [3, { first: { refuse: 451 } }],
    [2, { first: { drop: true, keep: true } }],
    [2, { first: { drop: true, keep: false } }],
    [2, { dead: ['email', 'whatsapp'] }],
  ],
};

const special = Object.fromEntries(
  Object.entries(SPECIAL).map(([channel, groups]) => [
    channel,
    groups.flatMap(([count, traits]) => Array.from({ length: count }, () => traits)),
  ]),
);

function personOf(account, index) {
  const preferred = CHANNELS[index % 3];
  const inGroup = Math.ceil((PEOPLE - (index % 3)) / 3);
  const place = (Math.floor(index / 3) * STRIDE) % inGroup;
  const others = CHANNELS.filter((channel) => channel !== preferred);
  const order = [preferred, ...(place % 2 ? others : others.reverse())];
  const traits = { dead: [], ...special[preferred][place] };
  return {
    ...account,
    preferred,
    order,
    ...traits,
    email: traits.noEmail ? null : `orang${index}@surat.test`,
  };
}

/** The people and their class, in the database; nothing is planned yet. */
export async function makeCast(pool) {
  const accounts = await makePeople(pool, PEOPLE);
  const batchId = await openBatch(pool, PEOPLE);
  const people = accounts.map(personOf);
  const column = (name) => people.map((person) => person[name]);
  await pool.query(
    `update people set email = given.email from unnest($1::uuid[], $2::text[]) as given (id, email) where account_id = given.id`,
    [column('accountId'), column('email')],
  );
  await pool.query(
    'insert into channel_preferences (account_id) select unnest($1::uuid[]) on conflict (account_id) do nothing',
    [column('accountId')],
  );
  // Channels that the drill has no provider for keep their place in front.
  await pool.query(
    `update channel_preferences set fallback_order =
       (select array_agg(c order by coalesce(array_position(string_to_array(wanted, ','), c), 0)) from unnest(fallback_order) c)
     from unnest($1::uuid[], $2::text[]) as given (id, wanted) where account_id = given.id`,
    [column('accountId'), people.map(({ order }) => order.join(','))],
  );
  const { rows } = await pool.query('select id, phone from accounts where id = any($1)', [
    column('accountId'),
  ]);
  const phones = new Map(rows.map(({ id, phone }) => [id, phone]));
  return { batchId, people: people.map((person) => ({ ...person, phone: phones.get(person.accountId) })) };
}

/** Makes the reminders due now: an inbox row and the preferred channel's row of each person. Gives their ids. */
export async function planAll(pool, { batchId, people }) {
  const { rows } = await pool.query(
    `insert into reminders (account_id, event, occurrence, channel, batch_id, due_at)
     select p.id, 'low_attendance', 'drill', c.name, $3, now()
     from unnest($1::uuid[], $2::text[]) as p (id, preferred) cross join lateral unnest(array['inbox', p.preferred]) as c (name)
     returning id`,
    [people.map(({ accountId }) => accountId), people.map(({ preferred }) => preferred), batchId],
  );
  return rows.map(({ id }) => id);
}
