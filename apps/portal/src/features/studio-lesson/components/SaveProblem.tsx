import type { ApiError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';

/** Why the server refused the text. It stays here and on this device until it can be saved. */
export function SaveProblem({ error }: { readonly error: ApiError | null }) {
  if (!error) return null;
  const messages = [...new Set(error.fields.map(({ message }) => message))];
  return (
    <Banner tone="danger" title={error.title} live>
      {messages.length > 0 ? (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : (
        error.detail
      )}
      <p>Tulisan Anda aman di perangkat ini. Perbaiki, lalu tersimpan sendiri.</p>
    </Banner>
  );
}
