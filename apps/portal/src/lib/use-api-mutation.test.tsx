import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL } from '../testing/mock-api.js';
import { RequestErrorBanner } from '../ui/RequestErrorBanner.js';
import { fieldError } from './field-errors.js';
import { createQueryClient } from './query-client.js';
import { useApiMutation } from './use-api-mutation.js';

function SignOut() {
  const signOut = useApiMutation('POST /sign-out');
  return (
    <>
      <button type="button" onClick={() => signOut.submit({})}>
        Keluar
      </button>
      <RequestErrorBanner error={signOut.error} />
      <p>{signOut.isSuccess ? 'sudah' : 'belum'}</p>
      <p>{fieldError(signOut.error, 'phone')}</p>
    </>
  );
}

const show = () =>
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <SignOut />
    </QueryClientProvider>,
  );

describe('useApiMutation', () => {
  it('sends one request for a double tap, and can be used again afterwards', async () => {
    const { calls } = mockApi({ 'POST /api/sign-out': { ok: true } });
    show();
    fireEvent.click(screen.getByText('Keluar'));
    fireEvent.click(screen.getByText('Keluar'));
    await screen.findByText('sudah');
    expect(calls).toHaveLength(1);
    fireEvent.click(screen.getByText('Keluar'));
    await waitFor(() => expect(calls).toHaveLength(2));
  });

  it('tells a refusal from a missing signal', async () => {
    let answer: unknown = NO_SIGNAL;
    mockApi({ 'POST /api/sign-out': () => answer });
    show();
    fireEvent.click(screen.getByText('Keluar'));
    await screen.findByText('Tidak ada jawaban dari server');
    answer = new Failure(422, {
      code: 'invalid_input',
      title: 'Ada isian yang perlu diperbaiki.',
      errors: [{ path: 'phone', message: 'Nomor HP belum benar.' }],
    });
    fireEvent.click(screen.getByText('Keluar'));
    await screen.findByText('Ada isian yang perlu diperbaiki.');
    expect(screen.getByText('Nomor HP belum benar.')).toBeTruthy();
  });
});
