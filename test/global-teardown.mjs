/** Gives the shared servers back; the last run stops them. */
export default async function globalTeardown() {
  await globalThis.sinauTestServices?.release();
}
