function addressed(person, channel) {
  return channel !== 'email' || person.email !== null;
}

/** Whether it is right that nobody knows: the worker died with it in hand, or the provider never answered or reported. */
function mayBeUnknown(person, row, inHand) {
  if (inHand.has(row.id)) return true;
  const isSilent = person.silent && person.preferred === row.channel;
  return isSilent || row.channel === 'email';
}

/**
 * The channels a person's message went through, in the person's order: each dead one hands over to the next, until one
 * takes it or nobody knows.
 */
function problemsOf(person, rows, inHand) {
  const wrong = [];
  const expected = new Set();
  for (const channel of person.order.filter((name) => addressed(person, name))) {
    const row = rows.find((one) => one.channel === channel);
    if (!row) {
      wrong.push(`${person.accountId}: no ${channel} row, though what came before failed`);
      break;
    }
    expected.add(channel);
    if (row.state === 'failed' && person.dead.includes(channel)) continue;
    const isFine = person.dead.includes(channel)
      ? row.state === 'unknown' && inHand.has(row.id)
      : row.state === 'sent' || (row.state === 'unknown' && mayBeUnknown(person, row, inHand));
    if (!isFine) wrong.push(`${person.accountId}: ${channel} ${row.id} is ${row.state}`);
    break;
  }
  const more = rows.filter(({ channel }) => channel !== 'inbox' && !expected.has(channel));
  return [
    ...wrong,
    ...more.map(({ channel, state }) => `${person.accountId}: ${channel} ${state} is one too many`),
  ];
}

/** Reported states: read stays read, whatever came after. */
function readProblems(person, rows) {
  if (!person.statuses) return [];
  const row = rows.find(({ channel }) => channel === 'whatsapp');
  const isRead = row?.state === 'unknown' || (row?.readAt && row.deliveredAt);
  return isRead ? [] : [`${person.accountId}: read before delivered was recorded as ${row?.state}`];
}

async function blockProblems(pool, people, rows) {
  const { rows: blocked } = await pool.query(
    'select account_id as "accountId", channel from channel_blocks where account_id = any($1)',
    [people.map(({ accountId }) => accountId)],
  );
  const marked = new Set(blocked.map(({ accountId, channel }) => `${accountId} ${channel}`));
  // An SMS gateway's plain 400 says nothing about the number.
  const refused = rows.filter(({ channel, state }) => state === 'failed' && channel !== 'sms');
  const unmarked = refused.filter(({ accountId, channel }) => !marked.has(`${accountId} ${channel}`));
  const wrongly = marked.size - (refused.length - unmarked.length);
  const { rows: asked } = await pool.query(
    `select count(*)::int as people from reminders where event = 'email_refused' and channel = 'inbox' and state = 'sent'
       and account_id = any($1)`,
    [people.map(({ accountId }) => accountId)],
  );
  const bounced = refused.filter(({ channel }) => channel === 'email').length;
  return [
    ...(asked[0].people === bounced
      ? []
      : [`${asked[0].people} of ${bounced} are asked to mend their e-mail`]),
    ...unmarked.map(({ accountId, channel }) => `${accountId}: the refused ${channel} address is not marked`),
    ...(wrongly ? [`${wrongly} addresses are marked without a refusal`] : []),
  ];
}

/** Whether each person's message took the channels it should have, and refused addresses are marked. */
export async function chainProblems(pool, rows, { cast, times }) {
  const ofPerson = new Map(cast.people.map(({ accountId }) => [accountId, []]));
  for (const row of rows) ofPerson.get(row.accountId).push(row);
  const perPerson = cast.people.flatMap((person) => {
    const own = ofPerson.get(person.accountId);
    return [...problemsOf(person, own, times.inHand), ...readProblems(person, own)];
  });
  return [...perPerson, ...(await blockProblems(pool, cast.people, rows))];
}
