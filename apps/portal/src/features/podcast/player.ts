import { readPrivate, writePrivate } from '../../lib/private-store.js';

/** What is being played, wherever in the portal one reads meanwhile. */
export interface Track {
  readonly slug: string;
  readonly title: string;
  readonly creator: string;
  readonly url: string;
}

export interface PlayerState {
  readonly track: Track | null;
  readonly playing: boolean;
  readonly second: number;
  readonly duration: number;
  readonly speed: number;
  /** The recording did not come. */
  readonly failed: boolean;
}

export const SPEEDS = [0.8, 1, 1.25, 1.5, 1.75, 2] as const;
export const STEP_SECONDS = 15;
const KEEP_EVERY_SECONDS = 5;

export const NOTHING_PLAYS: PlayerState = {
  track: null,
  playing: false,
  second: 0,
  duration: 0,
  speed: 1,
  failed: false,
};

const placeName = (slug: string) => `dengar/${slug}`;

export function readSecond(slug: string): number {
  const kept = readPrivate(placeName(slug));
  return typeof kept === 'number' && kept > 0 ? kept : 0;
}

/** One recording at a time, outside React: it goes on when the page changes. */
export class PodcastPlayer {
  private state = NOTHING_PLAYS;
  private kept = 0;
  private readonly listeners = new Set<() => void>();
  private readonly audio: HTMLAudioElement;

  constructor(audio: HTMLAudioElement = new Audio()) {
    this.audio = audio;
    audio.preload = 'none';
    const update = () => this.update();
    for (const name of ['play', 'pause', 'durationchange', 'seeked', 'ratechange', 'timeupdate'])
      audio.addEventListener(name, update);
    audio.addEventListener('pause', () => this.keep());
    audio.addEventListener('ended', () => this.keep(0));
    audio.addEventListener('error', () => this.set({ playing: false, failed: true }));
  }

  readonly get = (): PlayerState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Plays a track from where it was left, or from `second`; the one before stops. */
  play(track: Track, second?: number): void {
    if (this.state.track?.slug !== track.slug || this.state.failed) {
      this.keep();
      const from = second ?? readSecond(track.slug);
      this.set({ ...NOTHING_PLAYS, track, second: from, speed: this.state.speed });
      // A media fragment: the first bytes asked for are those that are heard.
      this.audio.src = from > 0 ? `${track.url}#t=${from}` : track.url;
      this.audio.playbackRate = this.state.speed;
      this.announce(track);
    } else if (second !== undefined) this.audio.currentTime = second;
    this.audio.play().catch(() => this.set({ playing: false }));
  }

  pause(): void {
    this.audio.pause();
  }

  seek(second: number): void {
    const { duration } = this.state;
    this.audio.currentTime = Math.max(0, duration > 0 ? Math.min(second, duration) : second);
  }

  /** Seconds back (negative) or ahead. */
  skip(seconds: number): void {
    this.seek(this.audio.currentTime + seconds);
  }

  setSpeed(speed: number): void {
    this.audio.defaultPlaybackRate = speed;
    this.audio.playbackRate = speed;
    this.set({ speed });
  }

  stop(): void {
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
    this.set({ ...NOTHING_PLAYS, speed: this.state.speed });
  }

  private update(): void {
    const { paused, currentTime, duration } = this.audio;
    if (!this.state.track) return;
    this.set({
      playing: !paused,
      second: currentTime,
      duration: Number.isFinite(duration) ? duration : this.state.duration,
      failed: false,
    });
    if (Math.abs(currentTime - this.kept) >= KEEP_EVERY_SECONDS) this.keep();
  }

  private keep(second = this.audio.currentTime): void {
    const { track } = this.state;
    if (!track || (second === 0 && this.kept === 0)) return;
    this.kept = second;
    writePrivate(placeName(track.slug), Math.floor(second));
  }

  private set(changes: Partial<PlayerState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }

  /** Title and buttons on the locked screen. */
  private announce({ title, creator }: Track): void {
    if (!('mediaSession' in navigator)) return;
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title, artist: creator, album: 'Ruang Podcast Latkop' });
    const actions: readonly (readonly [MediaSessionAction, MediaSessionActionHandler])[] = [
      ['play', () => void this.audio.play().catch(() => undefined)],
      ['pause', () => this.pause()],
      ['seekbackward', ({ seekOffset }) => this.skip(-(seekOffset ?? STEP_SECONDS))],
      ['seekforward', ({ seekOffset }) => this.skip(seekOffset ?? STEP_SECONDS)],
      ['seekto', ({ seekTime }) => this.seek(seekTime ?? 0)],
    ];
    for (const [name, handler] of actions) {
      try {
        mediaSession.setActionHandler(name, handler);
      } catch {
        // An older browser does not know this button.
      }
    }
  }
}

let player: PodcastPlayer | undefined;

/** The player of this window. Only in the browser. */
export const podcastPlayer = (): PodcastPlayer => (player ??= new PodcastPlayer());
