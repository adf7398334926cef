import { markSentence, unmark } from './highlight.js';
import { sentencesOf, type Sentence } from './sentences.js';

export interface ReaderState {
  readonly playing: boolean;
  /** 0-based; how many there are. */
  readonly at: number;
  readonly of: number;
}

/**
 * Reads the sentences below an element with the device's own voice. Pausing stops the voice and begins the sentence
 * again later: Android knows no pause, and a sentence that was cut is better heard whole.
 */
export class Reader {
  private sentences: Sentence[];
  private at = 0;
  private playing = false;
  private speed = 1;
  /** Counts what was said, so that the end of an older sentence moves nothing. */
  private turn = 0;

  constructor(
    private readonly root: Element,
    private readonly voice: SpeechSynthesisVoice,
    private readonly onChange: (state: ReaderState) => void,
  ) {
    this.sentences = sentencesOf(root);
  }

  /** Begins at the first sentence that is on the screen or below it. */
  startHere(): void {
    const here = this.sentences.findIndex(({ block }) => block.getBoundingClientRect().bottom > 0);
    this.go(Math.max(0, here));
  }

  play(): void {
    this.go(this.at >= this.sentences.length ? 0 : this.at);
  }

  pause(): void {
    this.turn += 1;
    this.playing = false;
    speechSynthesis.cancel();
    this.tell();
  }

  /** @param by 1 = the next sentence, -1 = the one before */
  step(by: number): void {
    this.go(Math.min(Math.max(0, this.at + by), this.sentences.length - 1));
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.playing) this.go(this.at);
  }

  /** Falls silent and leaves no mark. */
  stop(): void {
    this.pause();
    unmark();
  }

  private go(to: number): void {
    this.refresh();
    const sentence = this.sentences[to];
    this.turn += 1;
    speechSynthesis.cancel();
    this.at = to;
    this.playing = sentence !== undefined;
    this.tell();
    if (!sentence) return unmark();
    markSentence(sentence);
    this.say(sentence, this.turn);
  }

  private say({ text }: Sentence, turn: number): void {
    const words = new SpeechSynthesisUtterance(text);
    words.voice = this.voice;
    words.lang = 'id-ID';
    words.rate = this.speed;
    words.onend = () => turn === this.turn && this.go(this.at + 1);
    words.onerror = () => turn === this.turn && this.pause();
    speechSynthesis.speak(words);
  }

  /** The page may have drawn its text anew meanwhile, for instance with underlined terms. */
  private refresh(): void {
    const [first] = this.sentences;
    const stale = this.sentences.some(({ block, range }) => !block.isConnected || range.collapsed);
    if (first && !stale) return;
    this.sentences = sentencesOf(this.root);
  }

  private tell(): void {
    const of = this.sentences.length;
    this.onChange({ playing: this.playing, at: Math.min(this.at, Math.max(0, of - 1)), of });
  }
}
