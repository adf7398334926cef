import { readPrivate } from '../../lib/private-store.js';
import { PodcastPlayer } from './player.js';
import { currentAt, findCues, partsOf } from './transcript-search.js';

const cues = [
  { start: 0, text: 'Selamat datang.' },
  { start: 5.5, text: 'Harga jual dan HARGA beli.' },
];

describe('a transcript', () => {
  it('knows where one is', () => {
    expect([-1, 0, 5.4, 5.5, 99].map((second) => currentAt(cues, second))).toEqual([-1, 0, 0, 1, 1]);
  });

  it('is searched without regard to case, and what was found is marked', () => {
    expect(findCues(cues, 'harga')).toEqual([cues[1]]);
    expect(findCues(cues, '')).toEqual(cues);
    const parts = partsOf('Harga jual dan HARGA beli.', 'harga');
    expect(parts.filter(({ hit }) => hit).map(({ part }) => part)).toEqual(['Harga', 'HARGA']);
    expect(parts.map(({ part }) => part).join('')).toBe('Harga jual dan HARGA beli.');
    expect(partsOf('a.b', '.*')).toEqual([{ part: 'a.b', hit: false }]);
  });
});

/** An audio element without sound, whose clock the test moves. */
function fakeAudio() {
  const audio = document.createElement('audio');
  const state = { paused: true, currentTime: 0, duration: 120 };
  for (const name of ['paused', 'currentTime', 'duration'] as const)
    Object.defineProperty(audio, name, {
      get: () => state[name],
      set: (value: number) => {
        Object.assign(state, { [name]: value });
      },
    });
  const tell = (name: string) => audio.dispatchEvent(new Event(name));
  audio.play = () => {
    state.paused = false;
    tell('play');
    return Promise.resolve();
  };
  audio.pause = () => {
    state.paused = true;
    tell('pause');
  };
  audio.load = () => undefined;
  const at = (second: number) => {
    state.currentTime = second;
    tell('timeupdate');
  };
  return { audio, at };
}

const track = { slug: 'satu', title: 'Satu', creator: 'Latkop', url: '/api/media/x/audio' };

describe('the player', () => {
  it('remembers the second, and goes on there', () => {
    const { audio, at } = fakeAudio();
    const player = new PodcastPlayer(audio);
    player.play(track);
    expect(audio.src).toMatch(/\/api\/media\/x\/audio$/);
    at(42.7);
    player.pause();
    expect(readPrivate('dengar/satu')).toBe(42);
    const later = fakeAudio();
    new PodcastPlayer(later.audio).play(track);
    expect(later.audio.src).toMatch(/#t=42$/);
  });

  it('jumps by fifteen seconds within the recording, and keeps its speed', () => {
    const { audio, at } = fakeAudio();
    const player = new PodcastPlayer(audio);
    player.play(track, 0);
    at(5);
    player.skip(-15);
    expect(audio.currentTime).toBe(0);
    at(115);
    player.skip(15);
    expect(audio.currentTime).toBe(120);
    player.setSpeed(1.5);
    player.play({ ...track, slug: 'dua' });
    expect([audio.playbackRate, player.get().track?.slug]).toEqual([1.5, 'dua']);
    player.stop();
    expect(player.get().track).toBeNull();
  });

  it('says when the recording does not come', () => {
    const { audio } = fakeAudio();
    const player = new PodcastPlayer(audio);
    player.play(track);
    audio.dispatchEvent(new Event('error'));
    expect(player.get()).toMatchObject({ playing: false, failed: true });
  });
});
