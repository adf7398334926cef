import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keyOf } from '../../../lib/api-query.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { studioCourseQuery, type StudioCourse } from './studio-course.js';

export interface CommandView {
  readonly busy: boolean;
  readonly error: RequestError | null;
}

const CALM: CommandView = { busy: false, error: null };

/**
 * Changes of one tree, sent in the order in which they were made. Each shows at once; the server's answer is taken
 * over when nothing newer is on its way. After a refusal the rest is dropped and the tree is read again.
 */
export class StudioCommands {
  private view = CALM;
  private waiting = 0;
  private round = 0;
  private last: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly client: QueryClient,
    private readonly courseId: string,
  ) {}

  readonly current = (): CommandView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether something waits that was not even sent: what was sent arrives although the page is left. */
  readonly hasUnsent = (): boolean => this.waiting > 1;

  /** The tree as it is shown now. */
  course(): StudioCourse | undefined {
    return this.client.getQueryData(studioCourseQuery(this.courseId).queryKey);
  }

  /**
   * @param send asks the server; gets the tree as it stands by then
   * @param preview how the tree looks until the answer is there
   * @returns the answer, or undefined when it was refused or dropped
   */
  run(
    send: () => Promise<StudioCourse>,
    preview: (course: StudioCourse) => StudioCourse = (course) => course,
  ): Promise<StudioCourse | undefined> {
    const { queryKey } = studioCourseQuery(this.courseId);
    const round = this.round;
    // An answer that was asked for before this change would take the change back off the screen.
    void this.client.cancelQueries({ queryKey });
    this.client.setQueryData(queryKey, (course) => course && preview(course));
    this.waiting += 1;
    this.show({ busy: true, error: null });
    const answer = this.last.then(() => (round === this.round ? this.settle(send, round) : undefined));
    this.last = answer.finally(() => {
      this.waiting -= 1;
      if (this.waiting === 0) this.show({ busy: false });
    });
    return answer;
  }

  /** Takes over what another request answered about the same tree. */
  readonly take = (course: StudioCourse): void => {
    this.client.setQueryData(studioCourseQuery(this.courseId).queryKey, course);
    void this.client.invalidateQueries({ queryKey: keyOf('GET /manage/courses') });
  };

  private async settle(send: () => Promise<StudioCourse>, round: number): Promise<StudioCourse | undefined> {
    try {
      const course = await send();
      if (this.waiting === 1) this.take(course);
      return course;
    } catch (cause) {
      if (round === this.round) this.round += 1;
      this.show({ error: cause as RequestError });
      await this.client.invalidateQueries({ queryKey: studioCourseQuery(this.courseId).queryKey });
      return undefined;
    }
  }

  private show(change: Partial<CommandView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** The commands of one course's tree, with whether they are on their way and what was refused. */
export function useStudioCommands(courseId: string) {
  const client = useQueryClient();
  const [commands] = useState(() => new StudioCommands(client, courseId));
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => commands.hasUnsent() && event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [commands]);
  const view = useSyncExternalStore(commands.subscribe, commands.current, () => CALM);
  return { commands, ...view };
}
