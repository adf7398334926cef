import { ApiError, OfflineError } from '../../lib/api-errors.js';
import { newId } from '../../lib/new-id.js';
import type { ScormCommit } from './api/scorm.js';
import type { CommitReason, ScormCmi } from './protocol.js';

/** `waiting`: kept on this device until there is a signal. */
export type SavingState =
  | { readonly phase: 'idle' | 'saving' | 'saved' | 'waiting' }
  | { readonly phase: 'refused'; readonly error: ApiError };

interface Ways {
  /** To the API. */
  readonly send: (commit: ScormCommit) => Promise<void>;
  /** On this device, to be sent later. */
  readonly keep: (commit: ScormCommit) => Promise<void>;
  readonly onState: (state: SavingState) => void;
}

/** A package writes many small things one after another: they are sent together, this long after the first. */
const GATHER_MS = 3_000;

/**
 * Sends what a package wrote, one request at a time. Each request holds all that was written so far, so while one is
 * on its way only the newest waits behind it.
 */
export class CommitSender {
  private latest: ScormCmi | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;

  constructor(
    private readonly ways: Ways,
    private readonly gatherMs = GATHER_MS,
  ) {}

  push(reason: CommitReason, cmi: ScormCmi): void {
    this.latest = cmi;
    if (reason !== 'set') void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), this.gatherMs);
  }

  /** Sends now what has not been sent. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    while (this.latest) {
      const commit = { commitId: newId(), occurredAt: new Date().toISOString(), cmi: this.latest };
      this.latest = undefined;
      this.ways.onState({ phase: 'saving' });
      this.ways.onState(await this.sendOne(commit));
    }
  }

  private async sendOne(commit: ScormCommit): Promise<SavingState> {
    try {
      await this.ways.send(commit);
      return { phase: 'saved' };
    } catch (error) {
      if (error instanceof ApiError && !passes(error)) return { phase: 'refused', error };
      if (!(error instanceof ApiError) && !(error instanceof OfflineError)) throw error;
      await this.ways.keep(commit);
      return { phase: 'waiting' };
    }
  }
}

/** Worth another try later: signed out, too many at once, a server in trouble. */
const passes = ({ status }: ApiError): boolean => status === 401 || status === 429 || status >= 500;
