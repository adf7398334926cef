import { render, screen } from '@testing-library/react';
import type { Enrolment, LessonProgress } from '../api/enrolment.js';
import { ModuleList } from './ModuleList.js';

jest.mock('../../offline/components/SaveSlot.js', () => ({ SaveSlot: () => null }));

const lesson = (kind: LessonProgress['kind'], over: Partial<LessonProgress> = {}) =>
  ({
    code: kind,
    title: `Isi ${kind}`,
    kind,
    minutes: 5,
    done: false,
    position: 0.4,
    ...over,
  }) as LessonProgress;

test('says how far one is in the words of each kind, and nothing where a share means nothing', () => {
  const lessons = [
    lesson('reading'),
    lesson('video'),
    lesson('audio'),
    lesson('quiz'),
    lesson('photo_assignment'),
    lesson('reading', { code: 'done', title: 'Selesai dibaca', done: true }),
  ];
  const modules = [{ code: 'M1', title: 'Cahaya', jp: 4, lessons }];
  render(
    <ModuleList
      enrolment={{ id: 'e1', lessonsPercent: 10, nextLesson: null, modules } as unknown as Enrolment}
    />,
  );
  const words = screen.getAllByRole('link', { hidden: true }).map((link) => link.textContent);
  expect(words).toEqual([
    'Isi readingBacaan, 5 menit, dibaca 40%',
    'Isi videoVideo, 5 menit, diputar 40%',
    'Isi audioAudio, 5 menit, diputar 40%',
    'Isi quizKuis, 5 menit',
    'Isi photo_assignmentTugas foto, 5 menit',
    'Selesai dibacaBacaan, 5 menitSelesai',
  ]);
});
