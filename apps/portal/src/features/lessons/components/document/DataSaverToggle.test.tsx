import { fireEvent, render, screen } from '@testing-library/react';
import { readDataSaver } from '../../../../lib/data-saver.js';
import { DataSaverToggle } from './DataSaverToggle.js';

beforeEach(() => localStorage.clear());

test('turns saving on and off for this device', () => {
  render(<DataSaverToggle />);
  const toggle = screen.getByRole('switch', { name: 'Hemat data' });
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  fireEvent.click(toggle);
  expect(toggle.getAttribute('aria-checked')).toBe('true');
  expect(readDataSaver()).toMatchObject({ on: true, automatic: false });
  fireEvent.click(toggle);
  expect(readDataSaver().on).toBe(false);
});
