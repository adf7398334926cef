import sharp from 'sharp';

export const PHONE = { width: 360, height: 640 };
export const LAPTOP = { width: 1280, height: 800 };

const SIZES = { phone: PHONE, laptop: LAPTOP };

/**
 * One screen as a picture per size, `NAME-phone.png` and `NAME-laptop.png`.
 * A shot is `{ name, path, sizes?, cookie?, act?(page), whole? }`: `act` brings the page into the state to be shown.
 */
export async function take(
  browser,
  { url, folder },
  { name, path, sizes = ['phone', 'laptop'], cookie, act },
) {
  for (const size of sizes) {
    const page = await opened(browser, url, { path, cookie, viewport: SIZES[size] });
    await act?.(page, size);
    const picture = await page.screenshot();
    const file = `${name}-${size}.png`;
    await sharp(picture).png({ palette: true, quality: 80, effort: 9 }).toFile(`${folder}/${file}`);
    await page.context().close();
    console.log(`docs/screens/${file}`);
  }
}

async function opened(browser, url, { path, cookie, viewport }) {
  const context = await browser.newContext({
    viewport,
    baseURL: url,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  await settled(page);
  return page;
}

/** Pictures and late parts are there. Two requests for one picture can look like one that never ends: not for ever. */
export const settled = (page) => page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => {});
