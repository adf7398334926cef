// Takes the pictures of the README from a fresh instance: `npm run screens`.
import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { ensureBuilt } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { inRoot } from '../../tools/paths.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { certifier, passedClass, poolOf, untilIssuedCount } from '../lib/class.mjs';
import { makePeople } from '../lib/fixtures.mjs';
import { signInStaff } from '../lib/sign-in.mjs';

const FOLDER = inRoot('docs', 'screens');
const PHONE = { width: 360, height: 640 };
const LAPTOP = { width: 1280, height: 800 };

async function take(browser, url, { name, path, viewport, cookie }) {
  const context = await browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  if (cookie) {
    const [key, value] = cookie.split('=');
    await context.addCookies([{ name: key, value, url }]);
  }
  const page = await context.newPage();
  await page.goto(url + path, { waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await sharp(picture).png({ palette: true, quality: 80, effort: 9 }).toFile(`${FOLDER}/${name}.png`);
  await context.close();
  console.log(`docs/screens/${name}.png`);
}

/** A learner under way and a class with certificates, as the pictures want them. */
async function prepare(instance, pool) {
  const batchId = await passedClass(pool, 12);
  const certify = await certifier(instance);
  await certify(batchId);
  await untilIssuedCount(pool, batchId, 12);
  const certificate = (
    await pool.query('select id, code, account_id from certificates where batch_id = $1 limit 1', [batchId])
  ).rows[0];
  const [person] = await makePeople(pool, 1);
  const open = (
    await pool.query(
      `select b.id from batches b join courses c on c.id = b.course_id where c.slug = 'fotografi-produk' and b.state = 'open' limit 1`,
    )
  ).rows[0];
  const headers = { cookie: person.cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ batchId: open.id, businessId: person.businessId });
  const enrolment = await (
    await fetch(`${instance.url}/api/enrolments`, { method: 'POST', headers, body })
  ).json();
  return { batchId, certificate, person, enrolment };
}

await ensureBuilt(() => {});
mkdirSync(FOLDER, { recursive: true });
const instance = await startInstance({ env: { RATE_LIMIT_SCALE: '100', SINAU_ANY_HOUR: '1' } });
const pool = poolOf(instance);
const browser = await launchBrowser();
try {
  const { batchId, certificate, person, enrolment } = await prepare(instance, pool);
  await new Promise((resolve) => setTimeout(resolve, 31_000));
  const organiser = await signInStaff(
    instance.url,
    instance.demo.find(({ role }) => role === 'panitia'),
  );
  const staff = organiser.cookie;
  const shots = [
    { name: 'home-phone', path: '/', viewport: PHONE },
    { name: 'home-laptop', path: '/', viewport: LAPTOP },
    { name: 'course-phone', path: '/pelatihan/fotografi-produk', viewport: PHONE },
    { name: 'class-phone', path: `/kelas/${enrolment.id}`, viewport: PHONE, cookie: person.cookie },
    {
      name: 'lesson-phone',
      path: `/kelas/${enrolment.id}/pelajaran/FP-1-1`,
      viewport: PHONE,
      cookie: person.cookie,
    },
    { name: 'verify-phone', path: `/v/${certificate.code}`, viewport: PHONE },
    { name: 'batches-laptop', path: '/kantor/angkatan', viewport: LAPTOP, cookie: staff },
    {
      name: 'certification-laptop',
      path: `/kantor/angkatan/${batchId}/sertifikat`,
      viewport: LAPTOP,
      cookie: staff,
    },
  ];
  for (const shot of shots) await take(browser, instance.url, shot);
} finally {
  await browser.close();
  await pool.end();
  await instance.stop();
}
