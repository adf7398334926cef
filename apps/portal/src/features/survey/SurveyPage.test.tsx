import { fireEvent, screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const ELEMENTS = Array.from({ length: 9 }, (_, index) => ({
  code: `U${index + 1}`,
  label: `Unsur ${index + 1}`,
}));
const answers = {
  'GET /api/enrolments/e1': { id: 'e1', surveyDone: false },
  'GET /api/survey-elements': { items: ELEMENTS },
  'POST /api/enrolments/e1/survey': { ok: true },
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => localStorage.clear());

test('one element per screen, answers in words, and one request with all nine', async () => {
  const { calls } = mockApi(answers);
  await renderPage('/kelas/e1/survei');
  await screen.findByRole('heading', { name: 'Unsur 1' });
  press('Lanjut');
  expect(screen.getByText('Pilih satu jawaban dulu.')).toBeTruthy();
  for (let index = 1; index <= 9; index++) {
    expect(screen.getByText(`Pertanyaan ${index} dari 9`)).toBeTruthy();
    fireEvent.click(screen.getByLabelText(index === 3 ? 'Kurang baik' : 'Sangat baik'));
    press('Lanjut');
  }
  fireEvent.change(screen.getByLabelText(/Saran/), { target: { value: 'Bagus' } });
  press('Kirim survei');
  expect(await screen.findByRole('heading', { name: 'Terima kasih' })).toBeTruthy();
  const body = calls.find(({ key }) => key.startsWith('POST'))?.body;
  expect(body).toEqual({
    ratings: { U1: 4, U2: 4, U3: 2, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 },
    comment: 'Bagus',
  });
  expect(Object.keys(localStorage)).toEqual([]);
});
