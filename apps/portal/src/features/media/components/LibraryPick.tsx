import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useMediaList, type Media } from '../api/media.js';
import { KINDS } from '../kinds.js';
import { mediaSize } from '../words.js';
import { MediaThumb } from './MediaThumb.js';
import styles from './LibraryPick.module.css';

const SHOWN = 12;

export interface LibraryPickProps {
  readonly kinds: readonly MediaKind[];
  readonly onPick: (media: Media) => void;
}

/** What was uploaded before, newest first, found by its title. */
export function LibraryPick({ kinds, onPick }: LibraryPickProps) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<MediaKind | undefined>(kinds[0]);
  const q = useDeferredValue(text.trim());
  const found = useMediaList({ ...(kind && { kind }), ...(q && { q }), pageSize: SHOWN });
  return (
    <Stack gap="small">
      {kinds.length > 1 && (
        <Select
          label="Jenis"
          options={kinds.map((one) => ({ value: one, label: KINDS[one].label }))}
          value={kind ?? ''}
          onChange={(event) => setKind(kinds.find((one) => one === event.target.value))}
        />
      )}
      <TextInput
        label="Cari di pustaka media"
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <QueryView query={found} heading="h2">
        {({ items, total }) => (
          <>
            <p role="status">{total === 0 ? 'Tidak ada yang cocok.' : `${total} ditemukan.`}</p>
            <ul className={styles.list}>
              {items.map((media) => (
                <li key={media.id} className={styles.item}>
                  <MediaThumb media={media} />
                  <div className={styles.words}>
                    <p className={styles.title}>{media.title}</p>
                    <p>{media.state === 'failed' ? media.reason : mediaSize(media)}</p>
                  </div>
                  {media.state !== 'failed' && (
                    <Button variant="secondary" onClick={() => onPick(media)}>
                      Pilih <VisuallyHidden>{media.title}</VisuallyHidden>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Stack>
  );
}
