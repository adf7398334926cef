import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { FindingsTable } from './FindingsTable.js';

/** A refused file with all of its errors at once, or a request that failed. */
export function ImportProblem({
  error,
  onRetry,
}: {
  readonly error: RequestError | null;
  readonly onRetry: () => void;
}) {
  if (!error) return null;
  if (error instanceof ApiError && error.fields.length > 0) {
    return (
      <Stack>
        <Banner tone="danger" title={error.title} live>
          <p>Ada {error.fields.length} hal yang perlu diperbaiki. Perbaiki berkasnya, lalu pilih lagi.</p>
        </Banner>
        <FindingsTable caption="Kesalahan di berkas" findings={error.fields} />
      </Stack>
    );
  }
  return (
    <Stack>
      <RequestErrorBanner error={error} />
      <div>
        <Button variant="secondary" icon="refresh" onClick={onRetry}>
          Coba lagi
        </Button>
      </div>
    </Stack>
  );
}
