import { OfflineError } from '../../../lib/api-errors.js';
import { formatBytes, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { UploadState } from '../use-upload.js';

export interface UploadProgressProps {
  readonly state: Extract<UploadState, { phase: 'shrinking' | 'sending' | 'stopped' }>;
  readonly onResume: () => void;
  readonly onCancel: () => void;
}

/** "12 dari 40 MB", in the unit of the whole. */
export function sentWords(sent: number, total: number): string {
  const whole = formatBytes(total);
  const part = whole.endsWith('MB') ? Math.round(sent / 100_000) / 10 : Math.round(sent / 1000);
  return `${formatNumber(part)} dari ${whole}`;
}

/** How far an upload is, and what to do when it stopped. */
export function UploadProgress({ state, onResume, onCancel }: UploadProgressProps) {
  if (state.phase === 'shrinking') return <p role="status">Mengecilkan {state.name} di perangkat Anda…</p>;
  const cancel = (
    <Button variant="quiet" icon="close" onClick={onCancel}>
      Batalkan
    </Button>
  );
  if (state.phase === 'stopped') {
    const offline = state.error instanceof OfflineError;
    return (
      <Banner
        tone={offline ? 'warning' : 'danger'}
        live
        title={offline ? 'Unggahan menunggu sinyal' : state.error.title}
        action={
          <Row>
            <Button variant="secondary" icon="refresh" onClick={onResume}>
              Lanjutkan
            </Button>
            {cancel}
          </Row>
        }
      >
        {offline
          ? `${sentWords(state.sent, state.total)} sudah aman di server. Dilanjutkan sendiri saat ada sinyal.`
          : state.error.detail}
      </Banner>
    );
  }
  return (
    <Stack gap="small">
      <Progress
        label={`Mengunggah ${state.name}`}
        value={state.sent}
        max={Math.max(1, state.total)}
        text={sentWords(state.sent, state.total)}
      />
      <div>{cancel}</div>
    </Stack>
  );
}
