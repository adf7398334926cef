import { useRef } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { ScormSession } from '../api/scorm.js';
import { useBridge } from '../use-bridge.js';
import { useCommits } from '../use-commits.js';
import { resultWords, savingWords } from '../words.js';
import styles from './PackageFrame.module.css';

export interface PackageFrameProps {
  readonly enrolmentId: string;
  readonly code: string;
  readonly session: ScormSession;
}

/** Scripts of its own on an origin of its own, and nothing of ours. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-same-origin';

/** The package itself, what it has reported, and a button for the whole screen. */
export function PackageFrame({ enrolmentId, code, session }: PackageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { title, playerUrl, passingScore } = session;
  const { state, result, onCommit } = useCommits({ enrolmentId, code, title });
  useBridge(frame, session, onCommit);
  return (
    <Stack>
      <Row>
        <p role="status" className={styles.status}>
          <strong>{resultWords(result ?? session.result, passingScore)}</strong> {savingWords(state)}
        </p>
        <Button
          variant="secondary"
          onClick={() => void frame.current?.requestFullscreen().catch(() => undefined)}
        >
          Layar penuh
        </Button>
      </Row>
      {state.phase === 'refused' && (
        <Banner tone="danger" live title="Kemajuan belum dapat disimpan">
          <p>{state.error.detail || state.error.title}</p>
        </Banner>
      )}
      <iframe
        ref={frame}
        className={styles.frame}
        title={`Paket interaktif: ${title}`}
        src={playerUrl}
        sandbox={SANDBOX}
        allow="fullscreen; autoplay"
        referrerPolicy="no-referrer"
      />
    </Stack>
  );
}
