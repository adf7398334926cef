import type { Media, MediaKind } from '@sinau/contracts/media.contract.js';
import { useId, useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { FieldMessage } from '../../../ui/Field.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { MediaPicker } from '../../media/MediaPicker.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { MEDIA_STATES } from '../../media/words.js';

interface MediaFieldProps {
  readonly label: string;
  readonly kinds: readonly MediaKind[];
  readonly value: Media | null;
  readonly error: string | undefined;
  readonly onChange: (media: Media | null) => void;
}

/** A picture, a recording or a file of the media library. */
export function MediaField({ label, kinds, value, error, onChange }: MediaFieldProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const mayUpload = useHasRole(ROLES.media);
  return (
    <div role="group" aria-labelledby={id}>
      <Stack gap="small">
        <strong id={id}>{label}</strong>
        {value ? (
          <p>
            {value.title} ({formatBytes(value.bytes)}) <StateBadge word={MEDIA_STATES[value.state]} />
            {value.reason && <span> {value.reason}</span>}
          </p>
        ) : (
          <p>Belum ada.</p>
        )}
        {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
        {mayUpload ? (
          <Row>
            <Button variant="secondary" icon="upload" onClick={() => setOpen(true)}>
              {value ? 'Ganti' : 'Pilih'} {label.toLowerCase()}
            </Button>
            {value && (
              <Button variant="quiet" icon="close" onClick={() => onChange(null)}>
                Lepas {label.toLowerCase()}
              </Button>
            )}
          </Row>
        ) : (
          <p>Minta pelatih mengunggahnya.</p>
        )}
      </Stack>
      <Dialog open={open} title={`Pilih ${label.toLowerCase()}`} onClose={() => setOpen(false)}>
        <MediaPicker
          kinds={kinds}
          onPick={(media) => {
            setOpen(false);
            onChange(media);
          }}
        />
      </Dialog>
    </div>
  );
}
