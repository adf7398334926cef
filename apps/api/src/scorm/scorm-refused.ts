/** What is wrong with a package, in a sentence for the trainer who uploaded it. Trying again does not help. */
export class ScormRefused extends Error {
  override readonly name = 'ScormRefused';

  constructor(readonly sentence: string) {
    super(sentence);
  }
}
