import { ApiError, OfflineError, toApiError } from './api-errors.js';
import { send, toPath } from './api.js';
import { createQueryClient } from './query-client.js';
import { apiQuery } from './api-query.js';

describe('toPath', () => {
  it('fills parameters, escapes them, and leaves empty query values out', () => {
    const path = toPath('/courses/:slug/lessons/:code', {
      params: { slug: 'a/b', code: 'PO-1' },
      query: { q: '', page: 2, family: undefined },
    });
    expect(path).toBe('/api/courses/a%2Fb/lessons/PO-1?page=2');
  });
});

describe('send', () => {
  it('turns problem+json into an ApiError with its fields', async () => {
    const body = {
      code: 'invalid_input',
      title: 'Judul',
      detail: 'Rinci',
      errors: [{ path: 'name', message: 'Isi nama.' }],
    };
    const error = await send(async () => ({ status: 422, body }), 'POST /x').catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 422,
      code: 'invalid_input',
      fields: [{ path: 'name', message: 'Isi nama.' }],
    });
  });

  it('stays readable when a proxy answers with something else', () => {
    expect(toApiError(502, '<html>')).toMatchObject({
      status: 502,
      code: 'http_502',
      title: 'Sedang ada gangguan',
    });
  });
});

describe('query client', () => {
  const course = apiQuery('GET /courses/:slug', { params: { slug: 'foto' } });

  it('sends the request that the key names through its own transport', async () => {
    const transport = jest.fn(async () => ({ status: 200, body: { slug: 'foto' } }));
    const client = createQueryClient({ transport, retry: false });
    expect(await client.ensureQueryData(course)).toEqual({ slug: 'foto' });
    expect(transport).toHaveBeenCalledWith('GET', '/api/courses/foto', undefined);
  });

  it('reports a lost session and does not try it again', async () => {
    const onSignedOut = jest.fn();
    const transport = jest.fn(async () => ({ status: 401, body: null }));
    const client = createQueryClient({ transport, onSignedOut });
    await expect(client.fetchQuery(course)).rejects.toMatchObject({ status: 401 });
    expect(onSignedOut).toHaveBeenCalledTimes(1);
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it('types follow the contract', () => {
    // @ts-expect-error a parameter is missing
    expect(() => apiQuery('GET /courses/:slug')).not.toThrow();
    // @ts-expect-error no such route
    expect(() => apiQuery('GET /nope')).not.toThrow();
    expect(new OfflineError().name).toBe('OfflineError');
  });
});
