import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../../../../ui/Button.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { AreaEditor } from './AreaEditor.js';
import styles from './editor.module.css';
import type { PartProps } from './part-props.js';
import { PictureWaiting } from './PictureWaiting.js';

/** The library and the upload come only when a picture is chosen. */
const PicturePicker = lazy(() => import('./PicturePicker.js'));

/** A picture, what it shows in words, and the areas of it that are right. */
export function HotspotParts({ draft, onChange, wrong }: PartProps) {
  const [choosing, setChoosing] = useState(draft.imageId === null);
  const error = wrong('image');
  const showPicture = useCallback((imageUrl: string) => onChange({ imageUrl }), [onChange]);
  return (
    <div className={styles.parts}>
      {choosing || draft.imageId === null ? (
        <Suspense fallback={<p role="status">Membuka pilihan gambar…</p>}>
          <PicturePicker
            onPick={({ id, url }) => {
              onChange({ imageId: id, imageUrl: url, key: id === draft.imageId ? draft.key : [] });
              setChoosing(false);
            }}
          />
        </Suspense>
      ) : (
        <>
          {draft.imageUrl === null ? (
            <PictureWaiting mediaId={draft.imageId} onReady={showPicture} />
          ) : (
            <AreaEditor
              imageUrl={draft.imageUrl}
              imageAlt={draft.imageAlt}
              areas={draft.key}
              error={wrong('key')}
              onChange={(key) => onChange({ key })}
            />
          )}
          <div>
            <Button variant="secondary" icon="refresh" onClick={() => setChoosing(true)}>
              Ganti gambar
            </Button>
          </div>
        </>
      )}
      {error && <FieldMessage id="gambar-galat">{error}</FieldMessage>}
      <TextInput
        label="Apa yang tampak di gambar"
        hint="Dibacakan untuk peserta yang tidak melihatnya. Jangan sebut jawabannya."
        maxLength={500}
        value={draft.imageAlt}
        error={wrong('imageAlt')}
        onChange={(event) => onChange({ imageAlt: event.target.value })}
      />
    </div>
  );
}
