import { fireEvent, render, screen } from '@testing-library/react';
import { eventQueue } from './event-queue.js';
import { useReading } from './use-reading.js';

afterEach(() => jest.restoreAllMocks());

interface LessonProps {
  readonly flush: () => Promise<boolean>;
}

function Lesson({ flush }: LessonProps) {
  const { text, onPosition } = useReading({
    enrolmentId: 'e1',
    code: 'A',
    position: 0,
    resume: undefined,
    done: false,
    flush,
  });
  return (
    <div ref={text}>
      <button type="button" onClick={() => onPosition('v1', 4.2)}>
        Putar
      </button>
    </div>
  );
}

test('where a recording stands is sent when it is told, not with the next look at the text', () => {
  localStorage.clear();
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 360, 900));
  const flush = jest.fn(async () => true);
  render(<Lesson flush={flush} />);
  flush.mockClear();
  const tell = () => fireEvent.click(screen.getByRole('button'));
  tell();
  expect(flush).toHaveBeenCalledTimes(1);
  const places = eventQueue.pending().filter(({ event }) => event.kind === 'position');
  expect(places.map(({ event }) => event.anchor?.second)).toEqual([4.2]);
  tell();
  expect(flush).toHaveBeenCalledTimes(1);
});
