import { QueryClient } from '@tanstack/react-query';
import { COURSE } from '../testing/course.js';
import { StudioCommands } from './studio-commands.js';
import type { StudioCourse } from './studio-course.js';

const course = COURSE as unknown as StudioCourse;

test('knows what was not even sent: a change behind one that has no answer yet', async () => {
  const commands = new StudioCommands(new QueryClient(), course.id);
  let answer: (now: StudioCourse) => void = () => undefined;
  const slow = commands.run(() => new Promise((resolve) => (answer = resolve)));
  await Promise.resolve();
  expect(commands.hasUnsent()).toBe(false);
  const next = commands.run(async () => course);
  expect(commands.hasUnsent()).toBe(true);
  answer(course);
  await Promise.all([slow, next]);
  await Promise.resolve();
  expect([commands.hasUnsent(), commands.current().busy]).toEqual([false, false]);
});
