import { copiedCourse, lessonOf, publishDraft, seatIn, signedIn } from '../lib/courses.mjs';
import { insertPicture, pickVideo, PICTURE, writeCaptions } from '../pages/media.mjs';

/** A picture and a video go from the trainer's editor to a learner, who pays for them only after a tap. */
export async function media(stage) {
  const { world } = stage;
  const [author, reviewer] = await Promise.all([
    signedIn(world, 'pelatih', 'Dewi Lestari'),
    signedIn(world, 'pelatih', 'Rina Wulandari'),
  ]);
  const course = await copiedCourse(world, author.client, 'Gambar dan video');
  const dewi = await stage.visitor('Dewi', { cookie: author.client.cookie });
  const stamp = `${stage.size.width} ${course.code}`;
  await insertPicture(dewi, course);
  await pickVideo(dewi, course, stamp);
  await writeCaptions(dewi, stamp);
  await dewi.leave();
  await publishDraft(author.client, reviewer.client, course.id);
  const seat = await seatIn(world, course.id);
  const phone = await stage.visitor('phone', { cookie: seat.cookie });
  await seePicture(phone, seat, course);
  const stopped = await playVideo(phone, seat, course);
  await goOnElsewhere(stage, seat, { course, stopped });
  await tapBeforeScripts(stage, seat, course);
  await phone.leave();
}

const lessonPath = ({ enrolmentId }, { code }) => `/kelas/${enrolmentId}/pelajaran/${code}`;

async function seePicture(phone, seat, course) {
  const { page } = phone;
  await phone.open(lessonPath(seat, lessonOf(course, 'reading')));
  const picture = page.getByRole('img', { name: PICTURE });
  await picture.scrollIntoViewIfNeeded();
  const width = await picture.evaluate(async (image) => {
    await image.decode();
    return image.naturalWidth;
  });
  phone.check('the picture shows', width > 0 && width <= 1280, `${width} px`);
  await phone.audit('lesson, a picture');
}

const VIDEO = /\/api\/media\/[0-9a-f-]+\/(240p|360p|original)/;

/** With its poster: that comes with the scripts. */
const facadeOf = (page) => page.getByRole('link', { name: /^Putar: / }).filter({ has: page.locator('img') });

/** Nothing of the video comes before a tap; then the smallest, with captions. Gives the second at which it stopped. */
async function playVideo(phone, seat, course) {
  const { page } = phone;
  const asked = [];
  page.on('request', (request) => {
    const found = VIDEO.exec(request.url());
    if (found) asked.push(found[1]);
  });
  await phone.open(lessonPath(seat, lessonOf(course, 'video')));
  const facade = facadeOf(page);
  await facade.waitFor();
  await phone.audit('lesson, a video');
  phone.check('0 bytes of video before a tap', asked.length === 0, asked.join(', '));
  phone.check('the tap says what it costs', /[KM]B, 2\d detik, ada teks/.test(await facade.innerText()));
  const noted = untilNoted(page);
  await facade.click();
  const captions = await captionsOf(page);
  phone.check('240p first', asked[0] === '240p', asked.join(', '));
  phone.check('captions are on', captions === 'showing', captions);
  const second = await noted;
  const stopped = await page.locator('video').evaluate((video) => {
    video.pause();
    return video.currentTime;
  });
  phone.check(
    'the server is told within 5 s, and what it knows is at most 5 s old',
    second <= 5 && stopped - second <= 5,
    `${second} s was noted at ${stopped} s`,
  );
  await phone.audit('lesson, a video plays');
  return stopped;
}

/** How captions stand once the video runs. */
async function captionsOf(page) {
  await page.waitForFunction(() => document.querySelector('video')?.currentTime > 0.5);
  return page.locator('video').evaluate((video) => video.textTracks[0]?.mode ?? 'none');
}

/** The first second beyond the start that the server is told. */
async function untilNoted(page) {
  const secondOf = (request) =>
    Math.max(0, ...(request.postDataJSON()?.events ?? []).map(({ anchor }) => anchor?.second ?? 0));
  const request = await page.waitForRequest(
    (one) => one.method() === 'POST' && one.url().endsWith('/events') && secondOf(one) > 1,
  );
  return secondOf(request);
}

/** On another phone the video goes on there, at most five seconds off. */
async function goOnElsewhere(stage, seat, { course, stopped }) {
  const other = await stage.visitor('second phone', { cookie: seat.cookie });
  const { page } = other;
  await other.open(lessonPath(seat, lessonOf(course, 'video')));
  await facadeOf(page).click();
  await page.waitForFunction(() => document.querySelector('video')?.currentTime > 0);
  const at = await page.locator('video').evaluate((video) => video.currentTime);
  other.check(
    'the video goes on where it stopped',
    Math.abs(at - stopped) <= 5,
    `${at} s, stopped at ${stopped} s`,
  );
  await other.leave();
}

/** On a slow line somebody taps while the scripts are still on their way: the player opens in the page. */
async function tapBeforeScripts(stage, seat, course) {
  const early = await stage.visitor('slow line', { cookie: seat.cookie });
  const { page } = early;
  const asked = [];
  page.on('request', (request) => void (/\/api\/media\//.test(request.url()) && asked.push(request.url())));
  let release;
  const scripts = new Promise((resolve) => (release = resolve));
  await page.route(/\.js$/, async (route) => {
    await scripts;
    await route.continue();
  });
  const path = lessonPath(seat, lessonOf(course, 'video'));
  await page.goto(path, { waitUntil: 'commit' });
  const facade = page.locator('summary', { hasText: /^Putar: / });
  await facade.waitFor();
  early.check('nothing of it is fetched before a tap', asked.length === 0, asked.join(', '));
  await facade.click();
  const player = page.locator('details video');
  await early.sees('the player opens in the page', player);
  await player.press('Space');
  await page.waitForFunction(() => document.querySelector('details video')?.currentTime > 1);
  early.check('it stays on the page', page.url().endsWith(path), page.url());
  release();
  await early.sees('the scripts take it over', page.getByLabel('Kecepatan'));
  await page.waitForFunction(() => document.querySelector('video')?.currentTime > 1);
  await early.leave();
}
