import { setTimeout as pause } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { unlessStalled } from './unless-stalled.js';

const chunk = (word: string) => new TextEncoder().encode(word);

describe('a body that may stall', () => {
  it('comes through whole, also to a slow reader', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const word of ['a', 'b', 'c']) controller.enqueue(chunk(word));
        controller.close();
      },
    });
    let read = '';
    for await (const part of unlessStalled(body, 30)) {
      await pause(50);
      read += String(part);
    }
    expect(read).toBe('abc');
    expect(await text(unlessStalled(null, 30))).toBe('');
  });

  it('fails when nothing comes any more, and lets the line go', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(chunk('a')),
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(text(unlessStalled(body, 30))).rejects.toThrow('sent nothing for 30 ms');
    expect(cancelled).toBe(true);
  });
});
