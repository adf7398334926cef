/** What is wrong with an uploaded file, in a sentence for the person who uploaded it. Trying again does not help. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(readonly sentence: string) {
    super(sentence);
  }
}
