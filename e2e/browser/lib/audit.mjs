import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** WCAG 2.2 SC 1.4.10 Reflow: no sideways scrolling at this width. */
const NARROWEST = 320;

/**
 * Runs axe in the page. The source comes in over the debugging protocol, so the site's own content security policy
 * stays in force. @param rules only these rules instead of all of WCAG 2.2 AA @param within only this part
 */
async function axe(page, { rules, within }) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async ({ tags, only, part }) => {
      const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags };
      const options = {
        runOnly,
        ...(!only && { rules: { 'target-size': { enabled: true } } }),
        resultTypes: ['violations'],
        preload: false,
      };
      const found = await globalThis.axe.run(part ?? document, options);
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, any }) => ({ target: target.join(' '), message: any[0]?.message ?? '' })),
      }));
    },
    { tags: TAGS, only: rules, part: within },
  );
  return violations;
}

/**
 * What lies half below a bar at the edge of the screen counts as a target that is too small, although scrolling brings
 * it out. So a small target counts only when it is still small a third of a screen further down.
 */
async function stillSmall(page, violations, within) {
  const small = violations.find(({ id }) => id === 'target-size');
  if (!small) return violations;
  await page.evaluate(() => scrollBy(0, innerHeight / 3));
  const [again] = await axe(page, { rules: ['target-size'], within });
  await page.evaluate(() => scrollTo(0, 0));
  const nodes = small.nodes.filter(({ target }) => again?.nodes.some((other) => other.target === target));
  const others = violations.filter((violation) => violation !== small);
  return nodes.length > 0 ? [...others, { id: small.id, nodes }] : others;
}

const inWords = (violations) =>
  violations
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].target} ${nodes[0].message}`)
    .join(' | ');

/** What sticks out to the right, for the words of a failure. */
function widest() {
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1,
  );
  const last = wide.at(-1);
  return last ? `${last.tagName.toLowerCase()}.${last.className} "${last.textContent.slice(0, 40)}"` : '';
}

async function sideways(page) {
  const { wide, inner } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    inner: innerWidth,
  }));
  return wide > inner ? `${wide} px wide at ${inner} px: ${await page.evaluate(widest)}` : '';
}

/**
 * WCAG 2.2 SC 1.4.4: text at twice its size. Only on phones: on wide screens a browser's own setting would also bring
 * the narrow layout, which this does not.
 */
async function withLargeText(page) {
  const zoom = async (size) => {
    await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
    await untilStill(page);
  };
  await zoom('200%');
  const problem = await sideways(page);
  await zoom('');
  return problem && `200 % text: ${problem}`;
}

async function layoutProblems(page, size, scripts) {
  const problems = [await sideways(page)];
  if (size.width <= 480) {
    await page.setViewportSize({ width: NARROWEST, height: size.height });
    problems.push(await sideways(page));
    await page.setViewportSize(size);
    if (scripts) problems.push(await withLargeText(page));
  }
  const { title, headings } = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
  }));
  if (!title) problems.push('no title');
  if (headings !== 1) problems.push(`${headings} h1`);
  return problems.filter(Boolean).join('; ');
}

/** Title, one h1, no sideways scrolling: also where scripts are off, though not with large text. */
export async function auditLayout(visitor, name) {
  const { page, size, scripts } = visitor;
  const problems = await layoutProblems(page, size, scripts);
  if (!visitor.check(`${name}: title, one h1, fits the width`, !problems, problems))
    await visitor.keep(`${name} layout`);
}

/**
 * Everything a machine can see of one screen: layout, WCAG 2.2 AA in the light theme, contrast in the dark one.
 * @param within a selector: of a menu that lies over a screen that was audited without it
 */
export async function audit(visitor, name, { within } = {}) {
  const { page } = visitor;
  await page
    .waitForFunction(() => document.querySelectorAll('h1').length === 1, null, { timeout: 5000 })
    .catch(() => {});
  await auditLayout(visitor, name);
  // Else what lies half below a bar at the edge counts as a target that is too small.
  await page.evaluate(() => scrollTo(0, 0));
  const light = inWords(await stillSmall(page, await axe(page, { within }), within));
  if (!visitor.check(`${name}: axe, light`, !light, light)) await visitor.keep(`${name} light`);
  await switchTheme(page, 'dark');
  const dark = inWords(await axe(page, { rules: ['color-contrast', 'link-in-text-block'], within }));
  if (!visitor.check(`${name}: axe, dark`, !dark, dark)) await visitor.keep(`${name} dark`);
  await switchTheme(page, 'light');
}

/** Colours move from one theme to the other: what is measured in between is nobody's screen. */
async function switchTheme(page, colorScheme) {
  await page.emulateMedia({ colorScheme });
  await untilStill(page);
}

/** Waits until nothing moves for a few frames; gives up on what moves for ever. */
async function untilStill(page) {
  await page.evaluate(async () => {
    let quiet = 0;
    for (let frames = 0; frames < 90 && quiet < 4; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      quiet = document.getAnimations().length === 0 ? quiet + 1 : 0;
    }
  });
}
