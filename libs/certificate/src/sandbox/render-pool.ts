import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { RenderCrash } from '../render-errors.js';
import { createGlyphCheck, type CertificateRenderer } from '../renderer.js';
import type { LetterRequest } from '../report/letter-document.js';
import type { ReportRequest } from '../report/report-document.js';
import type { ChildLimits } from './child-limits.js';
import type { RenderQuestion } from './render-messages.js';
import { RenderProcess } from './render-process.js';

export interface RenderPoolOptions extends Partial<ChildLimits> {
  /** Processes at a time. Default: as many as there are cores, at most 4. */
  readonly size?: number;
  /** Wall clock of one render, without waiting for its turn. */
  readonly timeoutMs?: number;
  /** A process makes way for a new one after so many renders, so that no leak can grow. */
  readonly recycleAfter?: number;
  /** The program of a process; tests without a build name another. */
  readonly entry?: string;
}

export interface RenderPool extends CertificateRenderer {
  /** A report as `renderReport` sets it, in a process of its own. */
  renderReport(request: ReportRequest): Promise<Uint8Array>;
  /** A letter as `renderLetter` sets it. */
  renderLetter(request: LetterRequest): Promise<Uint8Array>;
  /** Ends every process; renders under way fail with RenderCrash. */
  close(): Promise<void>;
  /** Processes that are there now, for measurements. */
  pids(): number[];
}

// Every process runs at the repository's root.
const builtEntry = () => resolve('libs', 'certificate', 'dist', 'sandbox', 'render-child.js');

/**
 * A renderer whose work happens in processes of their own: a template that loops or crashes is stopped and harms itself
 * only. Processes start when they are needed.
 */
export function createRenderPool(options: RenderPoolOptions = {}): RenderPool {
  const { size = Math.min(4, availableParallelism()), timeoutMs = 20_000, recycleAfter = 500 } = options;
  const limits = {
    heapMb: options.heapMb ?? 256,
    addressMb: options.addressMb ?? 4096,
    cpuSeconds: options.cpuSeconds ?? 600,
  };
  const entry = options.entry ?? builtEntry();
  const idle: RenderProcess[] = [];
  const busy = new Set<RenderProcess>();
  const waiting: (() => void)[] = [];
  let free = size;
  let closed = false;

  async function turn(): Promise<void> {
    if (free > 0) free -= 1;
    else await new Promise<void>((next) => waiting.push(next));
  }

  function pass(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  function take(): RenderProcess {
    if (closed) throw new RenderCrash('the renderer is closed');
    const found = idle.pop();
    return found?.alive ? found : new RenderProcess(entry, limits);
  }

  async function render(request: RenderQuestion): Promise<Uint8Array> {
    await turn();
    try {
      const worker = take();
      busy.add(worker);
      try {
        return await worker.render(request, timeoutMs);
      } finally {
        busy.delete(worker);
        if (closed || worker.renders >= recycleAfter) worker.kill();
        else if (worker.alive) idle.push(worker);
      }
    } finally {
      pass();
    }
  }

  return {
    render,
    renderReport: render,
    renderLetter: render,
    unprintable: createGlyphCheck(),
    pids: () => [...idle, ...busy].flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    close: async () => {
      closed = true;
      for (const worker of [...idle, ...busy]) worker.kill();
    },
  };
}
