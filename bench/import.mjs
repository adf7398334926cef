import { signInStaff } from '../e2e/lib/sign-in.mjs';
import { caseOf, percentile } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const QUESTIONS = 2000;
const COURSE = 'fotografi-produk';

/** A GIFT file of every kind in turn, each text its own. */
function giftFile() {
  const kinds = [
    (n) => `Berapa lama menata rak nomor ${n}? {#${n}:2}`,
    (n) => `Rak ${n} perlu label harga. {T#Label membantu pembeli.#Benar.}`,
    (n) =>
      `Mana yang cocok untuk etalase ${n}? {\n=Kain polos#Tepat.\n~Kain ramai#Menutup produk.\n~Koran\n}`,
    (n) => `Jodohkan istilah ${n}. {\n=Alas -> Latar bawah\n=Fokus -> Ketajaman\n=Sudut -> Arah kamera\n}`,
    (n) => `Sebut alat penyangga untuk rak ${n}. {=tripod =kaki tiga}`,
  ];
  return Array.from({ length: QUESTIONS }, (_, n) => kinds[n % kinds.length](n + 1)).join('\n\n');
}

async function send(url, cookie, file, query) {
  const form = new FormData();
  form.set('file', new Blob([file], { type: 'text/plain' }), '2000-soal.gift.txt');
  const begin = performance.now();
  const answer = await fetch(`${url}/api/bank/import?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`import: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
  return { seconds: (performance.now() - begin) / 1000, body };
}

/** How long others wait meanwhile: a small read, over and over, until `stop()` gives the times in ms. */
function otherVisitor(url) {
  const times = [];
  let going = true;
  const done = (async () => {
    while (going) {
      const begin = performance.now();
      await (await fetch(`${url}/api/courses`)).arrayBuffer();
      times.push(performance.now() - begin);
    }
  })();
  return async () => {
    going = false;
    await done;
    return times;
  };
}

/** 2,000 questions into a bank: the preview, the import, the same file again, and what others notice of it. */
export async function measure(log) {
  return withBenchInstance({ worker: false }, async ({ url, pool, demo }) => {
    const { cookie } = await signInStaff(
      url,
      demo.find(({ role }) => role === 'pelatih'),
    );
    const { rows } = await pool.query('select id from courses where slug = $1', [COURSE]);
    const query = { course: rows[0].id, format: 'gift' };
    const file = giftFile();
    const stop = otherVisitor(url);
    const preview = await send(url, cookie, file, { ...query, dryRun: 'true' });
    const first = await send(url, cookie, file, { ...query, dryRun: 'false' });
    const again = await send(url, cookie, file, { ...query, dryRun: 'false' });
    const waits = await stop();
    log(JSON.stringify({ first: counts(first.body), again: counts(again.body) }));
    const kept = await pool.query('select count(*)::int as n from bank_questions where course_id = $1', [
      query.course,
    ]);
    return [
      caseOf('preview of 2,000 questions', { value: preview.seconds, unit: 's', budget: 5 }),
      caseOf('import of 2,000 questions', {
        value: first.seconds,
        unit: 's',
        budget: 10,
        note: `${kept.rows[0].n} in the bank; the same file again ${again.seconds.toFixed(2)} s`,
      }),
      caseOf('longest wait of others meanwhile', {
        value: Math.max(...waits) / 1000,
        unit: 's',
        budget: 1,
        note: `median ${percentile(waits, 0.5).toFixed(0)} ms over ${waits.length} reads`,
      }),
    ];
  });
}

/** The numbers of an answer, without its lists. */
const counts = (body) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value !== 'object'));
