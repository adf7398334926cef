import { whileLeased } from './lease.js';

const never = new AbortController().signal;
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Work that ends when its signal does, saying why. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

describe('working under a lease', () => {
  it('renews it three times a minute, and no longer than the work takes', async () => {
    const renew = jest.fn(async () => true);
    await whileLeased(renew, never, async () => {
      await jest.advanceTimersByTimeAsync(60_000);
    });
    expect(renew).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(renew).toHaveBeenCalledTimes(3);
  });

  it('stops the work once another worker has the row', async () => {
    const work = whileLeased(async () => false, never, untilStopped).catch((error: Error) => error.message);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await work).toContain('taken this over');
  });

  it('goes on while the database is away', async () => {
    const renew = jest.fn().mockRejectedValue(new Error('connection refused'));
    await whileLeased(renew, never, async (signal) => {
      await jest.advanceTimersByTimeAsync(40_000);
      expect(signal.aborted).toBe(false);
    });
    expect(renew).toHaveBeenCalledTimes(2);
  });

  it('stops with the signal it was given', async () => {
    const closing = new AbortController();
    const work = whileLeased(async () => true, closing.signal, untilStopped);
    closing.abort(new Error('closing'));
    await expect(work).rejects.toThrow('closing');
  });
});
