/** A page has fewer stops than this; whoever tabs on and on has missed what they look for. */
const MOST_STOPS = 300;

/**
 * Somebody without a mouse: everything is reached by Tab and done by keys. What Tab does not reach is a fault of the
 * page, so it ends the journey.
 */
export class Keyboard {
  #pointers = 0;

  constructor(visitor) {
    this.visitor = visitor;
  }

  /** Begins to listen for pointers, so that it can be proved that there were none. */
  static async of(visitor) {
    const keyboard = new Keyboard(visitor);
    await visitor.page.exposeFunction('pointerSeen', () => (keyboard.#pointers += 1));
    await visitor.page.addInitScript(() => {
      for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
        addEventListener(kind, () => globalThis.pointerSeen(), { capture: true });
    });
    return keyboard;
  }

  get page() {
    return this.visitor.page;
  }

  /** Pointer events since the beginning. */
  get pointers() {
    return this.#pointers;
  }

  press(...keys) {
    return keys.reduce((done, key) => done.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Tabs until the focus is there. @param back the other way round @throws when a whole round does not reach it */
  async to(locator, { back = false } = {}) {
    await locator.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not reach ${locator}`);
  }

  /** Goes there and presses Enter: links and buttons. */
  async enter(locator, way) {
    await this.to(locator, way);
    await this.press('Enter');
  }

  /** Goes there and presses the space bar: boxes to tick. */
  async tick(locator, way) {
    await this.to(locator, way);
    await this.press('Space');
  }

  /** Replaces what a field holds. */
  async fill(locator, text, way) {
    await this.to(locator, way);
    await this.press('Control+A');
    await this.type(text);
  }

  /** Chooses in a select by the first letters of a choice, unless it stands there already. */
  async choose(locator, word, way) {
    await this.to(locator, way);
    const chosen = () => locator.evaluate((select) => select.selectedOptions[0].label);
    if (!(await chosen()).startsWith(word)) await this.type(word);
    if (!(await chosen()).startsWith(word)) throw new Error(`no choice "${word}" but "${await chosen()}"`);
  }
}
