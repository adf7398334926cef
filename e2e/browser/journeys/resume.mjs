import { newPeople } from '../lib/classes.mjs';
import { openBatch } from '../../lib/fixtures.mjs';

/** Places are noted every five seconds; a little more for the way there. */
const NOTED_WITHIN_MS = 7_000;

/** A lesson goes on where it stopped, to the paragraph, also on another phone. */
export async function resume(stage) {
  const { world } = stage;
  const { cookie, path } = await world.prepare(() => longLesson(world));
  const first = await stage.visitor('first phone', { cookie });
  await first.open(path);
  const block = await scrollToBlock(first.page);
  await untilNoted(first.page, block);
  await goesOn(await stage.visitor('second phone', { cookie }), path, block);
  await first.leave();
}

/** The longest reading of a class that a new learner has a seat in. */
async function longLesson({ pool }) {
  const [{ accountId, businessId, cookie }] = await newPeople({ pool }, 1);
  const batchId = await openBatch(pool, 1);
  const { rows } = await pool.query(
    `with seat as (
       insert into enrolments (batch_id, account_id, business_id, state, seated_at)
       values ($1, $2, $3, 'active', now()) returning id)
     select seat.id, l.code from seat, batches b join lessons l on l.version_id = b.version_id
     where b.id = $1 and l.kind = 'reading' order by length(l.content::text) desc limit 1`,
    [batchId, accountId, businessId],
  );
  await pool.query(`update batches set taken = 1, state = 'running' where id = $1`, [batchId]);
  return { cookie, path: `/kelas/${rows[0].id}/pelajaran/${rows[0].code}` };
}

/** The block at a quarter of the screen's height, where one reads. */
const readBlock = (page) =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-block]')];
    const found = blocks.find((block) => block.getBoundingClientRect().bottom > innerHeight / 4);
    return found ? Number(found.dataset.block) : null;
  });

/** Scrolls three quarters down the text, as a reader does. */
async function scrollToBlock(page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[data-block]').first().waitFor();
  await page.evaluate(() => {
    const blocks = document.querySelectorAll('[data-block]');
    blocks[Math.floor(blocks.length * 0.75)].scrollIntoView();
  });
  return readBlock(page);
}

/** Waits until the API has been told. */
async function untilNoted(page, block) {
  await page.waitForRequest(
    (request) =>
      request.method() === 'POST' &&
      request.url().endsWith('/events') &&
      (request.postDataJSON()?.events ?? []).some(({ anchor }) => anchor?.block === block),
    { timeout: NOTED_WITHIN_MS },
  );
}

async function goesOn(second, path, block) {
  const { page } = second;
  await second.open(path);
  await second.sees('the reader is told', page.getByText('Lanjut dari tempat terakhir.'));
  const paragraph = page.locator(`[data-block="${block}"]`);
  const { y } = (await paragraph.boundingBox()) ?? { y: -1 };
  second.check('the same paragraph is on the screen', y > -1 && y < second.size.height, `at ${y} px`);
  await second.audit('lesson, resumed');
  await second.leave();
}
