import { chooseDataSaver } from '../../lib/data-saver.js';
import { CannotSave, checkLine } from './cannot-save.js';
import { savings } from './savings.js';

const line = (type: string | undefined) =>
  Object.defineProperty(navigator, 'connection', { value: type && { type }, configurable: true });

afterEach(() => {
  localStorage.clear();
  line(undefined);
});

test('over mobile data nothing is saved where somebody chose Wi-Fi only', () => {
  line('cellular');
  expect(() => checkLine()).not.toThrow();
  chooseDataSaver({ wifiOnly: true });
  expect(() => checkLine()).toThrow(CannotSave);
  line('wifi');
  expect(() => checkLine()).not.toThrow();
  line(undefined);
  expect(() => checkLine()).not.toThrow();
});

test('a save says so before it fetches anything', async () => {
  globalThis.fetch = jest.fn();
  line('cellular');
  chooseDataSaver({ wifiOnly: true });
  const target = { enrolmentId: 'e1', courseTitle: '', moduleCode: 'M1', moduleTitle: '', lessons: [] };
  expect(await savings.start('e1/M1', target)).toBe(false);
  expect(savings.get('e1/M1')?.problem).toContain('Sambungkan Wi-Fi');
  expect(globalThis.fetch).not.toHaveBeenCalled();
});
