import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { Work } from '../../library/api/works.js';
import { clock } from '../../library/words.js';
import { currentAt, findCues, partsOf } from '../transcript-search.js';
import styles from './Transcript.module.css';

interface JumpProps {
  /** Below zero: it does not play. */
  readonly second: number;
  readonly onJump: (second: number) => void;
}

/** Parts of the episode; a tap plays from there. */
export function Chapters({ chapters, second, onJump }: JumpProps & Pick<Work, 'chapters'>) {
  if (chapters.length === 0) return null;
  const now = currentAt(chapters, second);
  return (
    <section aria-labelledby="bagian">
      <h2 id="bagian">Bagian</h2>
      <ol className={styles.list}>
        {chapters.map(({ start, title }, at) => (
          <li key={start}>
            <button
              type="button"
              className={styles.line}
              aria-current={at === now || undefined}
              onClick={() => onJump(start)}
            >
              <span className={styles.time}>{clock(start)}</span>
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is said, to read and to search; a tap plays from that second. */
export function Transcript({ cues, second, onJump }: JumpProps & { readonly cues: Work['transcript'] }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  if (cues.length === 0) return null;
  const found = findCues(cues, asked);
  const now = currentAt(cues, second);
  return (
    <Disclosure summary="Transkrip: baca dan cari kata">
      <form
        role="search"
        aria-label="Cari di transkrip"
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <TextInput
          label="Cari kata"
          type="search"
          maxLength={60}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') setAsked('');
          }}
        />
        <Button type="submit" variant="secondary" icon="search">
          Cari
        </Button>
      </form>
      <p role="status">
        {asked !== '' && (found.length > 0 ? `Ada di ${found.length} kalimat.` : 'Kata itu tidak ada.')}
      </p>
      <ol className={styles.list}>
        {found.map(({ start, text }) => (
          <li key={start}>
            <button
              type="button"
              className={styles.line}
              aria-current={cues[now]?.start === start || undefined}
              onClick={() => onJump(start)}
            >
              <span className={styles.time}>{clock(start)}</span>
              <span>
                {partsOf(text, asked).map(({ part, hit }, at) =>
                  hit ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
