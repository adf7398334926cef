import { SMTPServer } from 'smtp-server';

const LONGEST_HANG_MS = 10 * 60_000;

function refusal(responseCode, text) {
  return Object.assign(new Error(text), { responseCode });
}

/** Header and text of a mail as it came over the line; headers that go over several lines are joined. */
function read(raw) {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name) =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1);
  return {
    messageId: header('message-id')?.trim(),
    subject: header('subject')?.trim(),
    unsubscribe: header('list-unsubscribe')?.trim(),
    text: rest.join('\r\n\r\n'),
  };
}

async function textOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * An SMTP server on a loopback port (RFC 5321) that keeps mails in memory. Change while it runs:
 * `refuse` (true: 421 instead of a greeting), `unknownRecipient(address)` (true: 550 5.1.1), and
 * `afterData(mail)`, which says what happens once the final dot came: `undefined` (250), `{ refuse: 451 }`,
 * `{ hangMs, keep }` (no answer for so long) or `{ drop: true, keep }`; `keep` says whether the mail was stored first.
 *
 * Returns `{ url, port, mails, connections(), close() }` with these three.
 */
export async function startSmtp({ port = 0 } = {}) {
  const timers = new Set();
  const smtp = { mails: [], refuse: false, unknownRecipient: () => false, afterData: () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    socketTimeout: LONGEST_HANG_MS,
    closeTimeout: 100,
    onConnect: (_session, done) =>
      smtp.refuse ? done(refusal(421, 'Service not available, closing transmission channel')) : done(),
    onRcptTo: ({ address }, _session, done) =>
      smtp.unknownRecipient(address) ? done(refusal(550, '5.1.1 The mailbox does not exist')) : done(),
    onData: (stream, session, done) => {
      textOf(stream).then((raw) => finish(raw, session, done), done);
    },
  });
  // A client that lost patience hangs up in the middle: that is what is being tried here.
  server.on('error', () => {});

  function hangUpOn(session) {
    for (const { id, _socket } of server.connections) if (id === session.id) _socket.destroy();
  }

  function finish(raw, session, done) {
    const [to] = session.envelope.rcptTo.map(({ address }) => address);
    const mail = { to, at: new Date(), ...read(raw) };
    const { refuse, hangMs, drop, keep } = smtp.afterData(mail) ?? { keep: true };
    if (keep) smtp.mails.push(mail);
    if (refuse) return done(refusal(refuse, '4.3.0 Not now'));
    if (drop) return hangUpOn(session);
    if (!hangMs) return done();
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (keep) done();
      else hangUpOn(session);
    }, hangMs);
    return timers.add(timer);
  }

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.server.address().port;
  const close = () =>
    new Promise((resolve) => {
      for (const timer of timers) clearTimeout(timer);
      server.close(resolve);
    });
  return Object.assign(smtp, {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    connections: () => server.connections.size,
    close,
  });
}
