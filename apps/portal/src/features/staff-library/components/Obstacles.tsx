import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';

/** What is still missing before a work can be published. */
export function Obstacles({ error }: { readonly error: RequestError | null }) {
  if (!(error instanceof ApiError) || error.fields.length === 0) return <RequestErrorBanner error={error} />;
  return (
    <Banner tone="warning" live title={error.title}>
      <ul>
        {error.fields.map(({ path, message }) => (
          <li key={path}>{message}</li>
        ))}
      </ul>
    </Banner>
  );
}
