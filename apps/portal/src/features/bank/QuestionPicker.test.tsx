import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { createQueryClient } from '../../lib/query-client.js';
import { mockApi } from '../../testing/mock-api.js';
import { QuestionPicker } from './QuestionPicker.js';
import { bankPage, bankQuestion } from './testing/bank.js';

const C = '01980000-0000-7000-8000-0000000000c1';
const list = (rest = '') => `GET /api/bank/questions?course=${C}${rest}`;

function Held({
  multiple,
  onPick,
}: {
  readonly multiple: boolean;
  readonly onPick: (codes: string[]) => void;
}) {
  const [value, setValue] = useState<readonly string[]>(multiple ? ['S-2'] : []);
  return (
    <QuestionPicker
      courseId={C}
      multiple={multiple}
      value={value}
      onChange={(codes) => {
        setValue(codes);
        onPick(codes);
      }}
    />
  );
}

const show = (multiple: boolean) => {
  const picked: string[][] = [];
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <Held multiple={multiple} onPick={(codes) => picked.push(codes)} />
    </QueryClientProvider>,
  );
  return picked;
};

const one = bankQuestion({ code: 'S-1', text: 'Soal satu' });
const two = bankQuestion({ code: 'S-2', text: 'Soal dua' });

test('ticks, orders and takes out questions', async () => {
  mockApi({
    [list('&page=1&pageSize=10')]: bankPage([one, two]),
    [list('&codes=S-2&pageSize=100')]: bankPage([two]),
    [list('&codes=S-2%2CS-1&pageSize=100')]: bankPage([two, one]),
    [list('&codes=S-1%2CS-2&pageSize=100')]: bankPage([one, two]),
    [list('&codes=S-1&pageSize=100')]: bankPage([one]),
  });
  const picked = show(true);
  fireEvent.click(await screen.findByLabelText(/Soal satu/));
  fireEvent.click(screen.getByRole('button', { name: 'Naik soal 2' }));
  fireEvent.click(screen.getByRole('button', { name: 'Lepas soal 2' }));
  expect(picked).toEqual([['S-2', 'S-1'], ['S-1', 'S-2'], ['S-1']]);
});

test('searches after a pause and picks one', async () => {
  const { calls } = mockApi({
    [list('&page=1&pageSize=10')]: bankPage([one]),
    [list('&q=dua&page=1&pageSize=10')]: bankPage([two]),
  });
  const picked = show(false);
  await screen.findByLabelText(/Soal satu/);
  fireEvent.change(screen.getByLabelText('Cari soal'), { target: { value: 'du' } });
  fireEvent.change(screen.getByLabelText('Cari soal'), { target: { value: 'dua' } });
  fireEvent.click(await screen.findByLabelText(/Soal dua/));
  expect(picked).toEqual([['S-2']]);
  expect(calls).toHaveLength(2);
});
