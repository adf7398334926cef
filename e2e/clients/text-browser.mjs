import { spawnSync } from 'node:child_process';
import { certifier, passedClass, untilIssuedCount } from '../lib/class.mjs';
import { signInStaff } from '../lib/sign-in.mjs';

const CALLS = {
  lynx: (url) => ['-dump', '-nolist', '-display_charset=utf-8', '-assume_charset=utf-8', url],
  w3m: (url) => ['-dump', '-O', 'UTF-8', '-T', 'text/html', url],
};

/** What the program shows; lynx says 404 with its exit code too, and shows the page all the same. */
const read = (program, url) =>
  spawnSync(program, CALLS[program](url), { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';

/** A stranger with a text browser: the answer comes first, and everything that stands on the page can be read. */
export async function checkTextBrowsers(programs, { instance, pool }, report) {
  const certify = await certifier(instance);
  const batchId = await passedClass(pool, 2);
  await certify(batchId);
  await untilIssuedCount(pool, batchId, 2);
  const { rows } = await pool.query(
    'select id, code, number from certificates where batch_id = $1 order by sequence',
    [batchId],
  );
  const [valid, revoked] = rows;
  const officer = await signInStaff(
    instance.url,
    instance.demo.find(({ role }) => role === 'admin'),
  );
  await officer.call('POST /manage/certificates/:id/revoke', {
    params: { id: revoked.id },
    body: { revocationClass: 'wrong_data', reason: 'Nama tertukar.' },
  });
  for (const program of programs) {
    const page = (code) => read(program, `${instance.url}/v/${code}`);
    const shown = page(valid.code);
    report.check(
      `${program} reads Sah, the number and the time of the check`,
      ['Sah', valid.number, 'Diperiksa', 'WIB'].every((part) => shown.includes(part)),
      shown,
    );
    report.check(`${program} reads Dicabut`, page(revoked.code).includes('Dicabut'));
    report.check(`${program} reads Tidak ditemukan`, page('22222222222A').includes('Tidak ditemukan'));
    report.check(
      `${program} shows both forms`,
      ['Periksa kode lain', 'Periksa berkas'].every((part) => shown.includes(part)),
    );
  }
}
