/**
 * Gives a browser an Indonesian voice, as most phones have: this machine's has none. What is to be said is noted in
 * `globalThis.said` and never ends by itself, so that a test can look at it.
 */
export function withVoice({ page }) {
  return page.addInitScript(() => {
    globalThis.said = [];
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    const voice = { lang: 'id-ID', localService: true, name: 'Uji' };
    Object.defineProperties(globalThis.speechSynthesis, {
      getVoices: { value: () => [voice] },
      speak: { value: ({ text, lang, rate }) => globalThis.said.push({ text, lang, rate }) },
      cancel: { value: () => {} },
    });
  });
}
