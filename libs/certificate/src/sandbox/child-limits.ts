import { join } from 'node:path';

export interface ChildLimits {
  /** JavaScript heap, in megabytes. */
  readonly heapMb: number;
  /** Address space of the whole process, the typesetter's memory included, in megabytes. */
  readonly addressMb: number;
  /** Processor time of the whole process: what is still looping after its parent was killed ends by this. */
  readonly cpuSeconds: number;
}

export interface ChildCommand {
  readonly command: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** Nobody listens there: whatever the typesetter wants to download fails at once. */
const NO_NETWORK = 'http://127.0.0.1:9';

const ENVIRONMENT = {
  LC_ALL: 'C',
  HOME: '/no-files',
  XDG_CACHE_HOME: '/no-files',
  XDG_DATA_HOME: '/no-files',
  ALL_PROXY: NO_NETWORK,
  HTTP_PROXY: NO_NETWORK,
  HTTPS_PROXY: NO_NETWORK,
  http_proxy: NO_NETWORK,
  https_proxy: NO_NETWORK,
  NO_PROXY: '',
  no_proxy: '',
};

/** Node's permission model: JavaScript reads packages only, writes nothing and starts nothing. */
function permissions(entry: string, root: string): string[] {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const readable = ['node_modules/*', 'libs/certificate/*', 'package.json'].map((path) => join(root, path));
  return [
    flag,
    '--allow-addons',
    ...[...readable, join(entry, '..', '..', '*')].map((path) => `--allow-fs-read=${path}`),
  ];
}

/**
 * How a render process is started. Node's permissions do not bind native code, so the kernel's limits stand behind them:
 * no file can be written, memory and processor time are bounded. The environment holds none of ours.
 */
export function childCommand(entry: string, limits: ChildLimits, root = process.cwd()): ChildCommand {
  const args = ['--no-warnings', `--max-old-space-size=${limits.heapMb}`, ...permissions(entry, root), entry];
  if (process.platform === 'win32') return { command: process.execPath, args, env: ENVIRONMENT };
  const ulimits = `ulimit -c 0; ulimit -f 0; ulimit -t ${limits.cpuSeconds}; ulimit -v ${limits.addressMb * 1024}`;
  return {
    command: '/bin/sh',
    args: ['-c', `${ulimits}; exec "$0" "$@"`, process.execPath, ...args],
    env: ENVIRONMENT,
  };
}
