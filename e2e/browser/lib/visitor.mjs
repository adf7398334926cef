import { audit, auditLayout } from './audit.mjs';

const FAILED_REQUEST = /^Failed to load resource/;

/** One person with a browser of their own: a page, what went wrong on it, and the checks about it. */
export class Visitor {
  #expected = [];
  #stopped = [];
  #errors = [];

  constructor({ context, page, size, scripts, name, report }) {
    Object.assign(this, { context, size, scripts, name, report });
    this.watch(page);
  }

  /** Goes on in this page of the same browser. */
  watch(page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.#errors.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.#errors.push(`${message.text()} (${message.location().url ?? ''} on ${page.url()})`);
    });
  }

  /** Statuses that this visit provokes on purpose: the browser logs each refused request as an error by itself. */
  expectRefusals(...statuses) {
    this.#expected.push(...statuses.map((status) => new RegExp(`status of ${status}\\b`)));
  }

  /** Refusals up to now were right; later ones are not. */
  forgiveRefusals(status) {
    const right = new RegExp(`status of ${status}\\b`);
    this.#errors = this.#errors.filter((text) => !right.test(text));
  }

  /** From now on requests fail on purpose. */
  expectOffline() {
    this.#expected.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  }

  /** What the content security policy is right to stop; anything else that it stops is a fault. */
  expectStopped(...patterns) {
    this.#stopped.push(...patterns);
  }

  check(name, ok, detail) {
    return this.report.check(`${this.name}: ${name}`, ok, detail);
  }

  keep(name) {
    return this.report.keep(this.page, `${this.name} ${name}`);
  }

  audit(name, part) {
    return audit(this, name, part);
  }

  auditLayout(name) {
    return auditLayout(this, name);
  }

  /** Opens an address by typing it. */
  async open(path) {
    await this.page.goto(path);
  }

  /** Waits for the heading of a page, so that one knows where one is. */
  async heading(name) {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Checks that something is there for the eye; waits a little for it. */
  async sees(name, locator) {
    const there = await locator
      .first()
      .waitFor({ state: 'visible' })
      .then(
        () => true,
        () => false,
      );
    if (!this.check(name, there, `not on ${this.page.url()}`)) await this.keep(name);
    return there;
  }

  link(name) {
    return this.page.getByRole('link', { name });
  }

  button(name) {
    return this.page.getByRole('button', { name });
  }

  /** Errors, refused requests and CSP violations that nobody provoked. */
  get errors() {
    const right = (text) =>
      (FAILED_REQUEST.test(text) && this.#expected.some((pattern) => pattern.test(text))) ||
      this.#stopped.some((pattern) => pattern.test(text));
    return this.#errors.filter((text) => !right(text));
  }

  async leave() {
    const { errors } = this;
    this.check(
      'no error and no CSP violation in the console',
      errors.length === 0,
      errors.slice(0, 3).join(' | '),
    );
    await this.context.close();
  }
}
