import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

let api: TestApi;
let admin: SignedIn;
let smtp: SMTPServer;
let refuses = false;
const letters: string[] = [];

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refuses ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        letters.push(text.replace(/=\r\n/g, ''));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  admin = await api.signIn('admin');
});
afterAll(async () => {
  await api.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const invite = (email: string) =>
  admin.call('POST /manage/invitations', { body: { name: 'Budi', email, grants: [{ role: 'dinas' }] } });

test('a link goes by e-mail, and the admin who invites does not see it', async () => {
  const { body } = await invite('budi@example.test');
  expect(body).toMatchObject({ by: 'email', link: null });
  expect(letters[0]).toMatch(/To: Budi <budi@example.test>/);
  expect(letters[0]).toMatch(/http:\/\/localhost:3000\/undangan\/[\w-]{43}/);
});

test('refused by the mail server, it is handed over by people', async () => {
  refuses = true;
  const { body } = await invite('salah@example.test');
  expect(body.by).toBe('hand');
  expect(body.link).toMatch(/\/undangan\/[\w-]{43}$/);
});
