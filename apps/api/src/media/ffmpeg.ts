import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** ffmpeg ended with an error: the file is at fault, as far as one can tell. */
export class FfmpegFailed extends Error {
  override readonly name = 'FfmpegFailed';
}

const MOST_OUTPUT = 1024 * 1024;
const MOST_COMPLAINTS = 2_000;
const PATIENCE_MS = 27 * 60_000;
/** Below what answers requests: people before films. */
const NICENESS = 15;

/** Only files that are named on the command line are opened: no network, no other protocol. */
const CAREFUL = ['-hide_banner', '-loglevel', 'error', '-protocol_whitelist', 'file,pipe'];

/** Options that hold no spaces, written as on a command line. */
export const flags = (text: string): string[] => text.split(' ');

interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number;
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // It is over already.
  }
}

/**
 * Runs a program to its end.
 * @returns what it wrote
 * @throws FfmpegFailed, the signal's reason, or ENOENT when there is no such program
 */
async function run(
  command: string,
  args: readonly string[],
  { signal, timeoutMs = PATIENCE_MS }: RunOptions,
): Promise<string> {
  signal?.throwIfAborted();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
  });
  lowerPriority(child.pid);
  let output = '';
  let complaints = '';
  const kill = () => void child.kill('SIGKILL');
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.length > MOST_OUTPUT) kill();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-MOST_COMPLAINTS);
  });
  const timer = setTimeout(kill, timeoutMs);
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    signal?.throwIfAborted();
    if (code !== 0) throw new FfmpegFailed(`${basename(command)} ended with ${code}: ${complaints.trim()}`);
    return output;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
  }
}

/** ffmpeg and the ffprobe beside it. */
export class Ffmpeg {
  constructor(private readonly command: string) {}

  /** Asked each time: somebody may install it while we run. */
  async isInstalled(): Promise<boolean> {
    try {
      await run(this.command, ['-hide_banner', '-version'], { timeoutMs: 10_000 });
      await run(this.prober, ['-hide_banner', '-version'], { timeoutMs: 10_000 });
      return true;
    } catch {
      return false;
    }
  }

  /** `args` from the input's options on. @throws FfmpegFailed */
  async convert(args: readonly string[], signal: AbortSignal): Promise<void> {
    await run(this.command, [...CAREFUL, '-nostdin', '-y', '-max_alloc', '1000000000', ...args], { signal });
  }

  /** ffprobe's JSON about one file, read as `demuxer` and nothing else. @throws FfmpegFailed */
  async probe(path: string, demuxer: string, signal: AbortSignal): Promise<unknown> {
    const what = ['-f', demuxer, '-show_format', '-show_streams', '-of', 'json', path];
    return JSON.parse(await run(this.prober, [...CAREFUL, ...what], { signal, timeoutMs: 60_000 }));
  }

  private get prober(): string {
    const name = basename(this.command).replace('ffmpeg', 'ffprobe');
    return this.command.includes('/') ? join(dirname(this.command), name) : name;
  }
}
