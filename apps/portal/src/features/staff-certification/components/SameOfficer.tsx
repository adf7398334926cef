import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';

/** Why the one who handed a class in cannot go on with it; nothing for other errors. */
export function SameOfficer({ error }: { readonly error: RequestError }) {
  return (
    <Banner tone="warning" title="Anda sendiri yang mengajukan angkatan ini" live>
      <p>{error.message} Minta petugas Dinas lain. Belum ada yang berubah.</p>
    </Banner>
  );
}

export const isSameOfficer = (error: RequestError | null): error is ApiError =>
  error instanceof ApiError && error.code === 'same_officer';
