import { sleep } from './processes.mjs';
import { tail } from './keep-running.mjs';

const lastWords = (api) => (api.logFile ? tail(api.logFile) : '(see above)');

async function isReady(url) {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Waits for `GET /health/ready`; gives up when the API keeps crashing or the time is over, with the end of its log. */
export async function untilReady(url, api, timeoutMs = 60_000) {
  const until = Date.now() + timeoutMs;
  while (!(await isReady(url))) {
    if (api.crashes >= 3) throw new Error(`The API does not start. The end of its log:\n${lastWords(api)}`);
    if (Date.now() > until)
      throw new Error(`${url} is not ready after ${timeoutMs / 1000} s.\n${lastWords(api)}`);
    await sleep(50);
  }
}
