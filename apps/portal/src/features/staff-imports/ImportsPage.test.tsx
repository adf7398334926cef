import { act, fireEvent, screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

beforeAll(installDialogs);
afterEach(() => jest.restoreAllMocks());

/** Answers every file with this refusal. */
function refuseFiles(errors: readonly { path: string; message: string }[]) {
  jest.spyOn(XMLHttpRequest.prototype, 'open').mockReturnValue();
  jest.spyOn(XMLHttpRequest.prototype, 'setRequestHeader').mockReturnValue();
  jest.spyOn(XMLHttpRequest.prototype, 'status', 'get').mockReturnValue(422);
  const answer = { status: 422, code: 'invalid_input', title: 'Ada isian yang perlu diperbaiki.', errors };
  jest.spyOn(XMLHttpRequest.prototype, 'responseText', 'get').mockReturnValue(JSON.stringify(answer));
  jest.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function send(this: XMLHttpRequest) {
    this.dispatchEvent(new Event('load'));
  });
}

async function sendFile() {
  mockApi({
    ...signedInAs('admin'),
    'GET /api/manage/participant-imports?page=1&pageSize=20': pageOf([]),
  });
  await renderPage('/kantor/impor-peserta');
  const field = await screen.findByLabelText('Berkas peserta');
  const files = [new File([''], 'kosong.csv')];
  await act(async () => fireEvent.change(field, { target: { files } }));
  return field;
}

test('what is wrong with a file is said at the file', async () => {
  const message = 'Berkas ini kosong. Pilih berkas lain.';
  refuseFiles([{ path: 'file', message }]);
  const field = await sendFile();
  expect(await screen.findByText(message)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText('Ada isian yang perlu diperbaiki.')).toBeNull();
});

test('what is wrong with nothing of the page is said below it', async () => {
  refuseFiles([]);
  await sendFile();
  expect(await screen.findByText('Ada isian yang perlu diperbaiki.')).toBeTruthy();
});
