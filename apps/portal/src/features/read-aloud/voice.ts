/** Some browsers fill the list of voices a moment after it is first asked for. */
const PATIENCE_MS = 2000;

const isIndonesian = ({ lang }: SpeechSynthesisVoice): boolean => /^(id|in)([-_]|$)/i.test(lang);

/** Voices of the device itself come first: those of the network would cost data. */
function choose(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const indonesian = voices.filter(isIndonesian);
  return indonesian.find(({ localService }) => localService) ?? indonesian[0];
}

/** The Indonesian voice of this device; undefined when it has none or cannot speak at all. */
export async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in globalThis)) return undefined;
  const now = choose(speechSynthesis.getVoices());
  if (now) return now;
  return new Promise((resolve) => {
    const done = () => {
      const voice = choose(speechSynthesis.getVoices());
      // Other languages may be announced before ours.
      if (!voice && Date.now() < until) return;
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', done);
      resolve(voice);
    };
    const until = Date.now() + PATIENCE_MS;
    const timer = setTimeout(done, PATIENCE_MS + 10);
    speechSynthesis.addEventListener('voiceschanged', done);
  });
}
