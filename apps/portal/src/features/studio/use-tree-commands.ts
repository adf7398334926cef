import { useState } from 'react';
import { useStudioCommands, type StudioCommands } from './api/studio-commands.js';
import type { StudioCourse, StudioTreeLesson } from './api/studio-course.js';
import { treeRequests } from './api/tree-requests.js';
import { renameLesson, type LessonName } from './api/rename-lesson.js';
import { api } from '../../lib/api.js';
import { babWords } from './bab-words.js';
import { stepPlace, without, withMove, type Item, type Place } from './tree-model.js';
import { countWords, nameOf, placeWords } from './tree-words.js';

export interface ModuleChange {
  readonly title: string;
  readonly jp: number;
  readonly objectives: string[];
}

type Say = (words: string) => void;

/** Everything that changes the tree; each says what happened in `said`, for the live region. */
export function useTreeCommands(courseId: string) {
  const { commands, busy, error } = useStudioCommands(courseId);
  const [said, say] = useState('');
  const [lastRemoved, setLastRemoved] = useState<readonly Item[]>([]);
  const moves = movesOf(commands, courseId, say);
  const changes = changesOf(commands, courseId, say);
  const remove = (items: readonly Item[]) => {
    setLastRemoved(items);
    moves.remove(items);
  };
  /** Takes the last deletion of this visit back. @returns what comes back */
  const undo = (): readonly Item[] => {
    if (lastRemoved.length > 0) void changes.restore(lastRemoved);
    setLastRemoved([]);
    return lastRemoved;
  };
  return { busy, error, said, say, ...moves, ...changes, remove, undo };
}

/** What shows at once, before the server has answered. */
function movesOf(commands: StudioCommands, courseId: string, say: Say) {
  const requests = treeRequests(courseId);
  const move = (items: readonly Item[], place: Place) => {
    const before = commands.course();
    const [first] = items;
    if (!before || !first) return;
    const after = withMove(before, items, place);
    void commands.run(
      () => requests.move(items, place),
      (course) => withMove(course, items, place),
    );
    say(`${nameOf(before, items)} dipindah: ${placeWords(after, first.id)}.`);
  };

  const step = (items: readonly Item[], direction: 1 | -1) => {
    const course = commands.course();
    const place = course && stepPlace(course, items, direction);
    if (place) move(items, place);
    else say(direction < 0 ? 'Sudah paling atas.' : 'Sudah paling bawah.');
  };

  const remove = (items: readonly Item[]) => {
    const course = commands.course();
    if (!course || items.length === 0) return;
    void commands.run(
      () => requests.remove(items),
      (now) => without(now, items),
    );
    say(`${nameOf(course, items)} dihapus. Tekan Ctrl+Z untuk mengurungkan.`);
  };

  return { move, step, remove };
}

/** What only the server can make: copies, new things, other names. */
function changesOf(commands: StudioCommands, courseId: string, say: Say) {
  const requests = treeRequests(courseId);
  const then = async (answer: Promise<StudioCourse | undefined>, words: string): Promise<boolean> => {
    const course = await answer;
    if (course) say(words);
    return course !== undefined;
  };

  const duplicate = (items: readonly Item[]) =>
    then(
      commands.run(() => requests.duplicate(items)),
      `${countWords(items)} disalin, tepat di bawah aslinya.`,
    );
  const restore = (items: readonly Item[]) =>
    then(
      commands.run(() => requests.restore(items)),
      `${countWords(items)} dikembalikan.`,
    );
  const addModule = (title: string) =>
    then(
      commands.run(() => requests.addModule(title)),
      `${babWords(title)} ditambahkan.`,
    );
  const addLesson = (moduleId: string, title: string, kind: StudioTreeLesson['kind']) =>
    then(
      commands.run(() => requests.addLesson(moduleId, title, kind)),
      `Pelajaran ${title} ditambahkan.`,
    );

  /** The revision is read when it is this change's turn: earlier ones of the queue may have raised it. */
  const changeModule = (id: string, change: ModuleChange) => {
    const send = () => {
      const module = commands.course()?.modules.find((each) => each.id === id);
      return requests.changeModule(id, { ...change, revision: module?.revision ?? 0 });
    };
    return then(commands.run(send), `${babWords(change.title)} tersimpan.`);
  };
  const rename = (id: string, name: LessonName) => {
    const send = async () => {
      await renameLesson(id, name);
      return api('GET /studio/courses/:id', { params: { id: courseId } });
    };
    return then(commands.run(send), `Pelajaran ${name.title} tersimpan.`);
  };

  return { duplicate, restore, addModule, addLesson, changeModule, rename };
}

export type TreeCommands = ReturnType<typeof useTreeCommands>;
