import { shouldRetry, startUpload } from './upload.js';

const start = jest.fn();
const abort = jest.fn(async () => undefined);

const handlers = () => ({ onProgress: jest.fn(), onDone: jest.fn(), onStopped: jest.fn() });
const file = () => new File(['x'], 'sapaan.mp3', { type: 'audio/mpeg' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const signal = (there: boolean) => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(there);

/** The code that sends comes over the network, so it may not come. */
function codeOf(reachable: boolean): void {
  jest.resetModules();
  jest.doMock('tus-js-client', () => {
    if (!reachable) throw new TypeError('Failed to fetch dynamically imported module');
    return {
      Upload: jest.fn(() => ({ findPreviousUploads: async () => [], start, abort })),
    };
  });
}

beforeEach(() => jest.clearAllMocks());
afterEach(() => jest.restoreAllMocks());

describe('an upload that begins without a signal', () => {
  it('says so, and begins when the signal is back', async () => {
    signal(false);
    codeOf(false);
    const told = handlers();
    const upload = startUpload(file(), 'audio', told);
    await settled();
    expect(told.onStopped).toHaveBeenCalledTimes(1);
    expect(told.onStopped.mock.calls[0]).toMatchObject([{ name: 'OfflineError' }]);
    signal(true);
    codeOf(true);
    upload.resume();
    await settled();
    expect(start).toHaveBeenCalledTimes(1);
    upload.resume();
    expect(start).toHaveBeenCalledTimes(2);
    await upload.cancel();
    expect(abort).toHaveBeenCalledWith(true);
  });

  it('is over when it was cancelled before', async () => {
    signal(false);
    codeOf(false);
    const told = handlers();
    const upload = startUpload(file(), 'audio', told);
    await settled();
    signal(true);
    codeOf(true);
    upload.resume();
    await upload.cancel();
    await settled();
    expect(start).not.toHaveBeenCalled();
    expect(told.onStopped).toHaveBeenCalledTimes(1);
  });

  it('is patient when the first moments of a signal bring nothing', async () => {
    signal(true);
    codeOf(false);
    const told = handlers();
    startUpload(file(), 'audio', told);
    codeOf(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told.onStopped).not.toHaveBeenCalled();
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('is not tried again and again', () => {
    signal(false);
    expect(shouldRetry(0)).toBe(false);
    signal(true);
    expect(shouldRetry(0)).toBe(true);
  });
});
