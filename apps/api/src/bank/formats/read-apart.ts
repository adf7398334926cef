import { fork, type ChildProcess } from 'node:child_process';
import type { BankImportFormat } from '@sinau/contracts/bank-question.contract.js';
import { Problem } from '../../http/problem.js';
import type { Parsed } from './parsed-question.js';
import { READER } from './reader-program.js';

/** What the process is given. Without a format it looks at the content. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly format: BankImportFormat | undefined;
}

export type FileRead =
  | { readonly outcome: 'read'; readonly format: BankImportFormat; readonly parsed: Parsed }
  | { readonly outcome: 'too_much' }
  /** A mistake of ours. */
  | { readonly outcome: 'broken'; readonly reason: string };

type Whole = Extract<FileRead, { outcome: 'read' }>;

// The largest honest files (5 MB, 5,000 questions) take five seconds of a processor to themselves, and 200 MB.
const MOST_SECONDS = 30;
const MOST_MEGABYTES = 320;
/** A look at a file is mostly followed by its import: the reader waits that long for it. */
const WAITS_MS = 60_000;

let last: Promise<unknown> = Promise.resolve();
let waiting: ChildProcess | undefined;

/**
 * Reads a file of questions in a process of its own, one file at a time. However its content was made, everybody else
 * is answered meanwhile, and a file that takes too long or too much memory ends with its process. A thread would not
 * do: one that asks for too much memory at once takes the whole process with it.
 * @throws Problem import_too_complex
 */
export function readApart(given: FileToRead, mostSeconds = MOST_SECONDS): Promise<Whole> {
  const turn = last.then(() => readNow(given, mostSeconds));
  last = turn.catch(() => undefined);
  return turn;
}

async function readNow(given: FileToRead, mostSeconds: number): Promise<Whole> {
  const reader = waiting?.connected ? waiting : startReader();
  waiting = undefined;
  reader.channel?.ref();
  const tooLong = setTimeout(() => reader.kill('SIGKILL'), mostSeconds * 1000);
  const answer = await answerOf(reader, given).finally(() => clearTimeout(tooLong));
  if (answer.outcome === 'read') {
    keepWaiting(reader);
    return answer;
  }
  reader.kill('SIGKILL');
  throw answer.outcome === 'broken' ? new Error(answer.reason) : new Problem('import_too_complex');
}

function startReader(): ChildProcess {
  const reader = fork(READER.file, {
    execArgv: [...READER.execArgv, `--max-old-space-size=${MOST_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Whatever a file makes of its reader, there are no secrets to be found there.
    env: {},
  });
  // Between two files nobody waits for an answer, and an error without a listener would end this process.
  reader.on('error', () => undefined);
  // It ends with us by itself.
  reader.unref();
  return reader;
}

function keepWaiting(reader: ChildProcess): void {
  waiting = reader;
  reader.channel?.unref();
  setTimeout(() => {
    if (waiting !== reader) return;
    waiting = undefined;
    reader.kill('SIGKILL');
  }, WAITS_MS).unref();
}

function answerOf(reader: ChildProcess, given: FileToRead): Promise<FileRead> {
  return new Promise((resolve, reject) => {
    // Gone without an answer: it was too long at it, or out of memory. What it had said is read before this comes.
    const gone = () => resolve({ outcome: 'too_much' });
    reader.once('disconnect', gone).once('error', reject);
    reader.once('message', (answer) => {
      reader.off('disconnect', gone).off('error', reject);
      resolve(answer as FileRead);
    });
    // What cannot be sent is told of by one of these.
    reader.send(given, () => undefined);
  });
}
