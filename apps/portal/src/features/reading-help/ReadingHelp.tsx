import { useState, type RefObject } from 'react';
import { Button } from '../../ui/Button.js';
import { BottomSheet } from '../../ui/Dialog.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { explainTerms, useTermsOn } from '../glossary/setting.js';
import { TermSheet } from '../glossary/TermSheet.js';
import { useTerms } from '../glossary/use-terms.js';
import { Later } from '../../ui/Later.js';
import { beginsWithAudio, type LessonContent } from './begins-with-audio.js';
import styles from './ReadingHelp.module.css';
import { TextSizeChoice } from './TextSizeChoice.js';

export interface ReadingHelpProps {
  /** The lesson's text. */
  readonly text: RefObject<HTMLElement | null>;
  /** Of the lesson: where it begins with a recording, listening leads. */
  readonly content: LessonContent;
}

const loadReader = () => import('../read-aloud/ReadAloud.js');

/** Above a lesson's text: listen first, have it read, larger letters. For those who read little or see little. */
export default function ReadingHelp({ text, content }: ReadingHelpProps) {
  const terms = useTerms();
  const [reading, setReading] = useState(false);
  // Without a voice nothing is read: the notice stays, and the button offers another try.
  const [silent, setSilent] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const going = reading && !silent;
  const toggle = () => {
    setReading(!going);
    setSilent(false);
    setAttempt(attempt + 1);
  };
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.help} data-print="hide">
      <div className={styles.row}>
        {beginsWithAudio(content) && (
          <Button icon="audio" onClick={() => listen(text.current)}>
            Dengarkan dulu
          </Button>
        )}
        <Button variant="secondary" icon={going ? 'close' : 'play'} aria-expanded={going} onClick={toggle}>
          {going ? 'Berhenti membaca' : 'Bacakan'}
        </Button>
        <Button variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Bantuan baca
        </Button>
      </div>
      {reading && <Later key={attempt} load={loadReader} props={{ text, onSilent: setSilent }} />}
      <TermSheet text={text} terms={terms} />
      <BottomSheet open={open} title="Bantuan baca" onClose={() => setOpen(false)}>
        <Choices />
      </BottomSheet>
    </div>
  );
}

function Choices() {
  const termsOn = useTermsOn();
  return (
    <Stack>
      <TextSizeChoice />
      <CheckboxField
        label="Garis bawahi kata sulit"
        hint="Ketuk kata itu untuk membaca artinya."
        checked={termsOn}
        onChange={(event) => explainTerms(event.target.checked)}
      />
    </Stack>
  );
}

/** Starts the recording that stands first, or goes there when it plays already. */
function listen(text: HTMLElement | null): void {
  const facade = text?.querySelector<HTMLElement>('[data-recording="audio"]');
  const player = text?.querySelector<HTMLAudioElement>('audio');
  const place = facade ?? player;
  if (!place) {
    toast('Rekamannya belum siap. Isinya bisa Anda baca.');
    return;
  }
  place.scrollIntoView({ block: 'center' });
  if (facade) facade.click();
  else void player?.play();
}
