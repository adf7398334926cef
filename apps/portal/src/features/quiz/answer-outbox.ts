import { ApiError } from '../../lib/api-errors.js';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import type { Feedback } from './api/attempt.js';

export type Choices = Readonly<Record<string, readonly string[]>>;
type Save = (question: string, choice: string[]) => Promise<Feedback | null>;

export interface OutboxEvents {
  /** The API has the answer. */
  readonly onSaved: (question: string, feedback: Feedback | null) => void;
  /** The API refused the answer; it is not sent again. */
  readonly onRefused: (error: ApiError) => void;
}

/**
 * Answers on their way to the API. Each is written to the device before it is sent and removed only
 * after the API has it, so neither a lost line nor a closed tab loses one.
 */
export class AnswerOutbox {
  private sending: Promise<boolean> | undefined;
  private waiting: Record<string, readonly string[]>;

  constructor(
    private readonly attemptId: string,
    private readonly save: Save,
    private readonly events: OutboxEvents,
  ) {
    this.waiting = readChoices(this.name);
  }

  pending(): Choices {
    return this.waiting;
  }

  put(question: string, choice: readonly string[]): void {
    this.keep({ ...this.waiting, [question]: choice });
  }

  /** Sends what waits, one after the other. @returns whether everything has arrived */
  flush(): Promise<boolean> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<boolean> {
    for (let next = Object.entries(this.waiting)[0]; next; next = Object.entries(this.waiting)[0]) {
      const [question, choice] = next;
      try {
        const feedback = await this.save(question, [...choice]);
        this.drop(question, choice);
        this.events.onSaved(question, feedback);
      } catch (error) {
        if (!isRefusal(error)) return false;
        this.drop(question, choice);
        this.events.onRefused(error);
      }
    }
    return true;
  }

  /** An answer that was changed while its old version was on the way still has to be sent. */
  private drop(question: string, sent: readonly string[]): void {
    if (this.waiting[question] !== sent) return;
    const { [question]: _sent, ...others } = this.waiting;
    this.keep(others);
  }

  private keep(choices: Record<string, readonly string[]>): void {
    this.waiting = choices;
    if (Object.keys(choices).length === 0) removePrivate(this.name);
    else writePrivate(this.name, choices);
  }

  private get name(): string {
    return `answers.${this.attemptId}`;
  }
}

/** Refused for good; a 401, 429 or 5xx passes, and the answer waits for that. */
const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && [400, 404, 409, 422].includes(error.status);

/** Choices kept under a name on this device; anything that is none is left out. */
export function readChoices(name: string): Record<string, readonly string[]> {
  const kept = readPrivate(name);
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).filter((entry): entry is [string, string[]] =>
    Array.isArray(entry[1]),
  );
  return Object.fromEntries(entries);
}
