import { useEffect, type RefObject } from 'react';
import type { ScormSession } from './api/scorm.js';
import { readPlayerMessage, type CommitReason, type ScormCmi, type StartMessage } from './protocol.js';

type Opening = Pick<ScormSession, 'playerUrl' | 'launchUrl' | 'version' | 'learnerId' | 'cmi'>;

/**
 * Talks with the player in `frame`: tells it what to open once it is ready, and listens to what the package wrote.
 * Only messages from the player's own window at its own origin are heard.
 */
export function useBridge(
  frame: RefObject<HTMLIFrameElement | null>,
  { playerUrl, launchUrl, version, learnerId, cmi }: Opening,
  onCommit: (reason: CommitReason, cmi: ScormCmi) => void,
): void {
  useEffect(() => {
    const player = new URL(playerUrl).origin;
    const start: StartMessage = { sinau: 'scorm', type: 'start', version, launchUrl, learnerId, cmi };
    const listen = ({ origin, source, data }: MessageEvent<unknown>) => {
      const there = frame.current?.contentWindow;
      if (origin !== player || !there || source !== there) return;
      const message = readPlayerMessage(data);
      if (message?.type === 'ready') there.postMessage(start, player);
      if (message?.type === 'commit') onCommit(message.reason, message.cmi);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [frame, playerUrl, launchUrl, version, learnerId, cmi, onCommit]);
}
