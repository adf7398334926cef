import {
  isLaunchUrl,
  readStartMessage,
  type PlayerMessage,
  type StartMessage,
} from '../features/scorm/protocol.js';
import { openingOf12, openingOf2004, watch, type RunTime } from './run-time.js';

declare global {
  interface Window {
    /** Where packages look for the run-time: SCORM 1.2 RTE 3.3.1, SCORM 2004 RTE 3.2.2. */
    API?: unknown;
    API_1484_11?: unknown;
  }
}

/** Only what is needed to open one, and nothing is written to the console. */
const SETTINGS = { autocommit: false, logLevel: 5, dataCommitFormat: 'flattened' } as const;

/** The library's types are not those of its modules, which export by name. */
type Library<Name extends string> = Readonly<Record<Name, new (settings: typeof SETTINGS) => RunTime>>;

async function runTimeFor(start: StartMessage): Promise<RunTime> {
  if (start.version === '1.2') {
    const { Scorm12API } = (await import('scorm-again/scorm12/min')) as unknown as Library<'Scorm12API'>;
    const api = new Scorm12API(SETTINGS);
    api.loadFromJSON(openingOf12(start), 'cmi');
    window.API = api;
    return api;
  }
  const { Scorm2004API } = (await import('scorm-again/scorm2004/min')) as unknown as Library<'Scorm2004API'>;
  const api = new Scorm2004API(SETTINGS);
  api.loadFromJSON(openingOf2004(start), 'cmi');
  window.API_1484_11 = api;
  return api;
}

/** Opens the package below the run-time that it will look for. */
async function open(start: StartMessage, tell: (message: PlayerMessage) => void): Promise<void> {
  if (!isLaunchUrl(start.launchUrl)) throw new Error('this is no address of a package');
  const runTime = await runTimeFor(start);
  watch(runTime, (reason, cmi) => tell({ sinau: 'scorm', type: 'commit', reason, cmi }));
  const frame = document.createElement('iframe');
  frame.title = document.title;
  frame.allow = 'fullscreen; autoplay';
  frame.src = start.launchUrl;
  document.body.replaceChildren(frame);
}

function sayThatItFailed(): void {
  const words = document.createElement('p');
  words.textContent = 'Paket ini belum dapat dibuka. Muat ulang halamannya, lalu coba lagi.';
  document.body.replaceChildren(words);
}

/** A preview has no portal around it: what to open stands behind the `#`, and nothing is kept. */
function previewOf(hash: string): StartMessage | undefined {
  const given = new URLSearchParams(hash.slice(1));
  return readStartMessage({
    sinau: 'scorm',
    type: 'start',
    version: given.get('version'),
    launchUrl: given.get('launch'),
    learnerId: 'pratinjau',
    cmi: null,
  });
}

/**
 * Packages look for the run-time in one window around the other, and stop where a window is its own parent. The portal
 * around this one is another origin: reading from it would throw and end a package that looks for both versions.
 */
function endSearchHere(): void {
  Object.defineProperty(window, 'parent', { value: window, configurable: true });
}

/** Waits for the portal's word, which must come from the portal's origin and from the window around this one. */
function waitForPortal(portal: string): void {
  const around = window.parent;
  endSearchHere();
  const tell = (message: PlayerMessage) => around.postMessage(message, portal);
  let started = false;
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (started || origin !== portal || source !== around) return;
    const start = readStartMessage(data);
    if (!start) return;
    started = true;
    open(start, tell).catch(sayThatItFailed);
  });
  tell({ sinau: 'scorm', type: 'ready' });
}

const portal = document.querySelector<HTMLMetaElement>('meta[name="portal"]')?.content ?? '';
if (window.parent !== window) waitForPortal(portal);
else {
  const preview = previewOf(window.location.hash);
  if (preview) open(preview, () => undefined).catch(sayThatItFailed);
  else sayThatItFailed();
}
