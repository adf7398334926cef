import fs from 'node:fs';
import { newPhone, newStaff, sentCode } from '../testing/accounts.factory.js';
import { startTestApi } from '../testing/test-api.js';

/** Everything that reaches the process's output: Nest writes to the stream, Fastify's logger to the descriptor. */
function captureOutput() {
  const written: string[] = [];
  const keep = (chunk: unknown) => {
    written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString());
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep),
  ];
  const writeSync = fs.writeSync;
  const descriptor = jest.spyOn(fs, 'writeSync').mockImplementation(((
    fd: number,
    chunk: string,
    ...rest: []
  ) => {
    if (fd > 2) return writeSync(fd, chunk, ...rest);
    keep(chunk);
    return Buffer.byteLength(chunk);
  }) as typeof fs.writeSync);
  return {
    text: () => written.join(''),
    stop: () => [...spies, descriptor].forEach((spy) => spy.mockRestore()),
  };
}

it('nothing personal reaches the log, also at its most talkative', async () => {
  const output = captureOutput();
  const secrets: string[] = [];
  try {
    const api = await startTestApi({ LOG_LEVEL: 'debug' });
    const phone = newPhone();
    const staff = await newStaff(api, 'pelatih');
    const siti = await api.signIn('peserta', { name: 'Mutmainah Rahajeng' });
    await api.anonymous.call('POST /sign-in/code', { body: { phone } });
    const code = await sentCode(api, phone);
    await api.anonymous.call('POST /sign-in/phone', { body: { phone, code } });
    await api.anonymous.call('POST /sign-in/phone', { body: { phone, code } });
    const totp = staff.totp();
    await api.anonymous.call('POST /sign-in/staff', {
      body: { email: staff.email, password: staff.password, totp },
    });
    await siti.call('PUT /me/nik', { body: { nik: '3573034505859977' } });
    await siti.call('PUT /me/nik', { body: { nik: '357303450585' } });
    // An unexpected error is logged: without what was sent.
    await api.query('drop table sign_in_codes');
    expect((await api.anonymous.call('POST /sign-in/code', { body: { phone } })).status).toBe(500);
    secrets.push(
      phone.slice(3),
      code,
      staff.email,
      staff.password,
      totp,
      '3573034505859977',
      '357303450585',
      'Mutmainah',
    );
    await api.close();
  } finally {
    output.stop();
  }
  const text = output.text();
  expect(text).toContain('/api/sign-in/code internal');
  expect(text).toContain('"route":"/api/sign-in/phone"');
  // Six digits alone may stand in a time or an id by chance: there they have neighbours.
  const shown = (secret: string) =>
    new RegExp(secret.length === 6 ? `(?<![\\w.])${secret}(?!\\w)` : secret).test(text);
  expect(secrets.filter(shown)).toEqual([]);
});
