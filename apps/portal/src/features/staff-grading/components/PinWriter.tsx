import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { placeWords, type Place } from '../../assignment/photo-place.js';
import type { PinPlacing } from '../use-pin-placing.js';
import styles from './PhotoViewer.module.css';

export interface PinWriterProps {
  readonly pins: PinPlacing;
}

/** The pin that is being placed: first its place, for who moves it by keys, then its words. */
export function PinWriter({ pins }: PinWriterProps) {
  const { placing } = pins;
  if (!placing) return null;
  if (!placing.writing) return <PinMover pins={pins} place={placing.place} />;
  return <PinWords pins={pins} place={placing.place} body={placing.body} />;
}

function PinMover({ pins, place }: { readonly pins: PinPlacing; readonly place: Place }) {
  const mover = useRef<HTMLButtonElement>(null);
  useEffect(() => mover.current?.focus(), []);
  return (
    <Stack gap="small">
      {/* A slider in two directions: screen readers hand the arrow keys on, and read where it is. */}
      <button
        ref={mover}
        type="button"
        role="slider"
        aria-label="Letak catatan di foto"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(place.x * 100)}
        aria-valuetext={placeWords(place)}
        className={styles.mover}
        onKeyDown={pins.onKey}
        onClick={pins.write}
      >
        <strong>{placeWords(place)}</strong>
        <span>Panah menggeser, Enter menulis catatan, Esc membatalkan.</span>
      </button>
      <Row>
        <Button variant="secondary" icon="edit" onClick={pins.write}>
          Tulis di sini
        </Button>
        <Button variant="quiet" onClick={pins.cancel}>
          Batal
        </Button>
      </Row>
    </Stack>
  );
}

interface PinWordsProps {
  readonly pins: PinPlacing;
  readonly place: Place;
  readonly body: string;
}

function PinWords({ pins, place, body }: PinWordsProps) {
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.querySelector('textarea')?.focus(), []);
  const add = () => body.trim() !== '' && pins.finish();
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') pins.cancel();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    add();
  };
  return (
    <div ref={words}>
      <Stack gap="small">
        <TextArea
          label="Catatan pada foto"
          hint={`${placeWords(place)}. Enter menambahkan, Esc membatalkan.`}
          rows={2}
          maxLength={500}
          value={body}
          onKeyDown={onKey}
          onChange={(event) => pins.type(event.target.value)}
        />
        <Row>
          <Button variant="secondary" icon="pin" onClick={add}>
            Tambahkan catatan
          </Button>
          <Button variant="quiet" onClick={pins.cancel}>
            Batal
          </Button>
        </Row>
      </Stack>
    </div>
  );
}
