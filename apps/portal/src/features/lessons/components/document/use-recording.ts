import { useEffect, useRef, type RefObject } from 'react';
import { readPrivate, writePrivate } from '../../../../lib/private-store.js';
import type { OnPosition } from './document-context.js';

/** Noted at most this often: with the way to the server, no other device is more than 5 seconds behind. */
const NOTE_EVERY_SECONDS = 4;
/** So close to the end nobody wants to go on from there: it begins anew. */
const NEARLY_OVER_SECONDS = 5;

const nameOf = (mediaId: string) => `media.${mediaId}`;

function remembered(mediaId: string): number {
  const second = readPrivate(nameOf(mediaId));
  return typeof second === 'number' && Number.isFinite(second) ? second : 0;
}

interface RecordingOptions {
  /** What the server knows, from whichever device. */
  readonly startAt: number | null;
  /** 1 is as it was recorded. */
  readonly speed: number;
  readonly onPosition: OnPosition | undefined;
}

/**
 * Plays at the chosen speed, remembers on this device where a recording stands and goes back there, also after a
 * change of quality.
 * @returns ref of the recording
 */
export function useRecording(
  mediaId: string,
  { startAt, speed, onPosition }: RecordingOptions,
): RefObject<HTMLVideoElement | null> {
  const player = useRef<HTMLVideoElement>(null);
  const noted = useRef(startAt ?? remembered(mediaId));
  const tell = useRef(onPosition);
  useEffect(() => {
    tell.current = onPosition;
  }, [onPosition]);
  useEffect(() => {
    const recording = player.current;
    if (!recording) return;
    recording.playbackRate = speed;
    // Also after a change of quality, which begins anew.
    recording.defaultPlaybackRate = speed;
  }, [speed]);
  useEffect(() => {
    const recording = player.current;
    if (!recording) return undefined;
    const goBack = () => {
      const over = noted.current > recording.duration - NEARLY_OVER_SECONDS;
      if (noted.current > 0 && !over) recording.currentTime = noted.current;
    };
    const note = () => {
      // Before the length is known the player stands at 0, which nobody chose.
      if (recording.readyState === 0) return;
      noted.current = recording.currentTime;
      writePrivate(nameOf(mediaId), Math.round(recording.currentTime));
      tell.current?.(mediaId, recording.currentTime);
    };
    const onTime = () => {
      if (Math.abs(recording.currentTime - noted.current) >= NOTE_EVERY_SECONDS) note();
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') note();
    };
    recording.addEventListener('loadedmetadata', goBack);
    recording.addEventListener('timeupdate', onTime);
    recording.addEventListener('pause', note);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      recording.removeEventListener('loadedmetadata', goBack);
      recording.removeEventListener('timeupdate', onTime);
      recording.removeEventListener('pause', note);
      document.removeEventListener('visibilitychange', onHide);
      note();
    };
  }, [mediaId]);
  return player;
}
