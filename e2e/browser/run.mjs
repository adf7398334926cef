import { availableParallelism } from 'node:os';
import { ensureBuilt } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { onEnd } from '../../tools/signals.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { startPushService } from '../stand-ins/push.mjs';
import { startSmtp } from '../stand-ins/smtp.mjs';
import { journeys } from './journeys.mjs';
import { Report } from './lib/report.mjs';
import { Stage } from './lib/stage.mjs';
import { makeWorld } from './lib/world.mjs';

const SIZES = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];

/** Notifications belong to the whole browser: the end of somebody else's profile may take them away. */
const OWN_BROWSER = new Set(['notifikasi']);

async function play([journey, act], size, { browser, world, report }) {
  const own = OWN_BROWSER.has(journey) ? await launchBrowser() : undefined;
  const stage = new Stage({ journey, size, browser: own ?? browser, report, world });
  const begin = Date.now();
  try {
    await act(stage);
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    report.check(`${stage.name}: played to the end (${seconds} s)`, true);
  } catch (error) {
    report.check(`${stage.name}: played to the end`, false, whereItStopped(error));
    await stage.keepAll();
  } finally {
    await stage.clear();
    await own?.close();
  }
}

/** What was waited for, and in which line of the journey. */
function whereItStopped({ message, stack }) {
  const lines = message.split('\n').filter((line) => !/^(Call log|=+)/.test(line.trim()));
  const place = /browser\/((?:pages|journeys)\/[\w.-]+:\d+)/.exec(stack)?.[1] ?? '';
  return `${lines.slice(0, 3).join(' ').slice(0, 300)} ${place}`.trim();
}

async function someBrowser() {
  try {
    return await launchBrowser();
  } catch (error) {
    throw new Error(`no browser could be started on this machine (${error.message.split('\n')[0]})`);
  }
}

/** As many journeys at a time as the machine has cores for, a browser and the product included. */
const LANES = availableParallelism() >= 4 ? 4 : 2;

/** On an instance of their own, whose letters and pushes come to these stand-ins. */
async function playIn(browser, wanted, { push, post, report }) {
  const env = {
    RATE_LIMIT_SCALE: '100',
    SINAU_ANY_HOUR: '1',
    PUSH_EXTRA_ORIGIN: push.origin,
    SMTP_URL: post.url,
    SMTP_FROM: 'kabar@uji.test',
  };
  const instance = await startInstance({ env });
  onEnd(() => instance.stop());
  try {
    const world = { ...(await makeWorld(instance)), push, post };
    const open = wanted.flatMap((journey) => SIZES.map((size) => ({ journey, size })));
    const lane = async () => {
      for (let next = open.shift(); next; next = open.shift()) {
        await play(next.journey, next.size, { browser, world, report });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await world.close();
  } finally {
    await instance.stop();
  }
}

/** Every journey at both sizes, some of them side by side. */
async function playAll(wanted, report) {
  const browser = await someBrowser();
  try {
    await ensureBuilt();
    const [push, post] = await Promise.all([startPushService(), startSmtp()]);
    try {
      await playIn(browser, wanted, { push, post, report });
    } finally {
      await Promise.all([push.close(), post.close()]);
    }
  } finally {
    await browser.close();
  }
}

const name = process.argv[2];
const wanted = Object.entries(journeys).filter(([one]) => !name || one === name);
if (wanted.length === 0) {
  console.error(`there is no journey "${name}"; there are: ${Object.keys(journeys).join(', ')}`);
  process.exit(2);
}
const report = new Report();
const begin = Date.now();
try {
  await playAll(wanted, report);
} catch (error) {
  // Without a browser or an instance nothing was seen, so every journey counts as failed.
  for (const [one] of wanted) report.check(`${one}: could not be played`, false, error.message);
}
console.log(`browser journeys: ${((Date.now() - begin) / 1000).toFixed(1)} s`);
process.exitCode = report.failed > 0 ? 1 : 0;
console.log(JSON.stringify(report.summary));
