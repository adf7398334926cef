import { useEffect, useRef, useState, type RefObject } from 'react';
import { Button } from '../../ui/Button.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { NoVoice } from './NoVoice.js';
import styles from './ReadAloud.module.css';
import { Reader, type ReaderState } from './reader.js';
import { findVoice } from './voice.js';

export interface ReadAloudProps {
  readonly text: RefObject<HTMLElement | null>;
  /** Told once it is known whether this phone has no Indonesian voice. Must stay the same function. */
  readonly onSilent: (silent: boolean) => void;
}

const NORMAL = { rate: 1, label: 'Biasa' };
/** One tap leads to the next. */
const SPEEDS = [NORMAL, { rate: 1.25, label: 'Cepat' }, { rate: 0.8, label: 'Pelan' }];
const STILL: ReaderState = { playing: false, at: 0, of: 0 };

/** The bar of "Bacakan": the phone's own voice reads, and the sentence is marked. Nothing is fetched for it. */
export default function ReadAloud({ text, onSilent }: ReadAloudProps) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>();
  const [state, setState] = useState(STILL);
  const [speed, setSpeed] = useState(0);
  const reader = useRef<Reader>(undefined);
  useEffect(() => {
    let gone = false;
    const leave = () => reader.current?.stop();
    addEventListener('pagehide', leave);
    void findVoice().then((found) => {
      if (gone) return;
      setVoice(found ?? null);
      onSilent(!found);
      if (!found || !text.current) return;
      reader.current = new Reader(text.current, found, setState);
      reader.current.startHere();
    });
    return () => {
      gone = true;
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [text, onSilent]);
  if (voice === undefined) return <p role="status">Mencari suara di HP ini…</p>;
  if (voice === null) return <NoVoice />;
  const { playing, at, of } = state;
  const next = SPEEDS[(speed + 1) % SPEEDS.length] ?? NORMAL;
  const faster = () => {
    setSpeed((speed + 1) % SPEEDS.length);
    reader.current?.setSpeed(next.rate);
  };
  return (
    <div role="group" aria-label="Bacakan" className={styles.bar} data-silent data-print="hide">
      <Button variant="quiet" icon="left" onClick={() => reader.current?.step(-1)}>
        <VisuallyHidden>Kalimat sebelumnya</VisuallyHidden>
      </Button>
      <Button
        variant="secondary"
        onClick={() => (playing ? reader.current?.pause() : reader.current?.play())}
      >
        {playing ? 'Jeda' : 'Lanjut baca'}
      </Button>
      <Button variant="quiet" icon="right" onClick={() => reader.current?.step(1)}>
        <VisuallyHidden>Kalimat berikutnya</VisuallyHidden>
      </Button>
      <Button variant="quiet" onClick={faster}>
        <VisuallyHidden>Kecepatan baca: </VisuallyHidden>
        {SPEEDS[speed]?.label}
      </Button>
      <p className={styles.place}>
        {of === 0 ? 'Tidak ada teks untuk dibacakan.' : `Kalimat ${at + 1} dari ${of}`}
      </p>
    </div>
  );
}
