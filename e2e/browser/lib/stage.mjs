import { Visitor } from './visitor.mjs';

/** The stage of one journey at one size: visitors come and go, and what they leave behind is cleared away. */
export class Stage {
  #visitors = [];

  constructor({ journey, size, browser, report, world }) {
    Object.assign(this, { journey, size, browser, report, world });
    this.name = `${journey} ${size.width}x${size.height}`;
  }

  /** A new browser profile. `scripts: false` is a browser without JavaScript. */
  async visitor(who, { scripts = true, cookie } = {}) {
    const { size, browser, report, world } = this;
    const context = await browser.newContext({
      viewport: size,
      baseURL: world.url,
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: scripts,
      hasTouch: size.width <= 480,
    });
    if (cookie) await context.addCookies([cookieOf(cookie, world.url)]);
    const page = await context.newPage();
    const visitor = new Visitor({ context, page, size, scripts, name: `${this.name}: ${who}`, report });
    this.#visitors.push(visitor);
    return visitor;
  }

  /** Pictures of what stands on the screens when a journey cannot go on. */
  async keepAll() {
    for (const visitor of this.#visitors) if (!visitor.page.isClosed()) await visitor.keep('stopped here');
  }

  async clear() {
    await Promise.all(this.#visitors.map(({ context }) => context.close().catch(() => {})));
  }
}

function cookieOf(header, url) {
  const [name, value] = header.split('=');
  return { name, value, url, httpOnly: true, sameSite: 'Lax' };
}
