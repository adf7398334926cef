import { spawn, type ChildProcess } from 'node:child_process';
import { RenderCrash, RenderTimeout } from '../render-errors.js';
import { childCommand, type ChildLimits } from './child-limits.js';
import { errorOf, type RenderAnswer, type RenderQuestion } from './render-messages.js';

const START_MS = 30_000;

/** One child process with a renderer in it. Not for two renders at a time. */
export class RenderProcess {
  /** Finished renders. */
  renders = 0;
  private readonly child: ChildProcess;
  private readonly ready: Promise<RenderAnswer>;

  constructor(entry: string, limits: ChildLimits) {
    const { command, args, env } = childCommand(entry, limits);
    // What the typesetter may write to its terminal could hold a name: nobody reads it.
    this.child = spawn(command, args, {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.child.on('error', () => undefined);
    this.ready = this.next(START_MS, 'the render process did not start');
    this.ready.catch(() => undefined);
  }

  get alive(): boolean {
    const { connected, killed, exitCode, signalCode } = this.child;
    return connected && !killed && exitCode === null && signalCode === null;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** @throws what the renderer throws, RenderTimeout or RenderCrash; after these two the process is gone */
  async render(request: RenderQuestion, timeoutMs: number): Promise<Uint8Array> {
    await this.ready;
    const answered = this.next(timeoutMs, `rendering took longer than ${timeoutMs / 1000} s`);
    this.child.send(request, (error) => {
      if (error) this.kill();
    });
    const answer = await answered;
    this.renders += 1;
    if (answer.kind === 'failed') throw errorOf(answer);
    if (answer.kind !== 'pdf') throw new RenderCrash('the render process answered out of turn');
    return answer.pdf;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** The next message; a process that is silent for too long is killed. */
  private next(timeoutMs: number, complaint: string): Promise<RenderAnswer> {
    return new Promise((resolve, reject) => {
      const settle = (deed: () => void) => {
        clearTimeout(timer);
        this.child.off('message', heard).off('exit', ended).off('error', ended);
        deed();
      };
      const heard = (answer: unknown) => settle(() => resolve(answer as RenderAnswer));
      const ended = () => settle(() => reject(new RenderCrash('the render process ended under its work')));
      const timer = setTimeout(() => {
        this.kill();
        settle(() => reject(new RenderTimeout(complaint)));
      }, timeoutMs);
      this.child.once('message', heard).once('exit', ended).once('error', ended);
      if (this.child.exitCode !== null || this.child.signalCode !== null) ended();
    });
  }
}
