import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { FileStore } from '../files/file-store.js';
import { insertAudio, workInput } from '../testing/library.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { feedGuid, rfc2822, xml } from './podcast-feed.js';

let api: TestApi;
let keeper: SignedIn;
const AUDIO = Buffer.alloc(5000, 7);
beforeAll(async () => {
  api = await startTestApi();
  keeper = await api.signIn('pelatih');
});
afterAll(() => api.close());

async function publishEpisode(title: string, episode: number) {
  const fileId = await insertAudio(api, AUDIO.length);
  const key = `media/${fileId}/audio`;
  await api.app.get(FileStore, { strict: false }).put(key, AUDIO, 'audio/mp4');
  await api.query('update media_renditions set storage_key = $2 where media_id = $1', [fileId, key]);
  const body = workInput({
    kind: 'podcast_episode',
    title,
    episode,
    fileId,
    description: 'Isi & <ringkas>.',
    chapters: [
      { start: 0, title: 'Salam' },
      { start: 30.5, title: 'Isi "utama"' },
    ],
    transcript: [
      { start: 0, text: 'Selamat datang.' },
      { start: 5.25, text: 'Harga <b> & laba --> untung.' },
    ],
  });
  const { id } = (await keeper.call('POST /manage/library/works', { body })).body;
  return (
    await keeper.call('POST /manage/library/works/:id/state', {
      params: { id },
      body: { state: 'published' },
    })
  ).body;
}

const get = (url: string, headers: Record<string, string> = {}) => api.anonymous.inject({ url, headers });
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'item',
});

interface Feed {
  rss: { '@version': string; channel: Record<string, unknown> & { item: Record<string, unknown>[] } };
}

describe('the feed', () => {
  it('is valid before the first episode', async () => {
    const answer = await get('/podcast.rss');
    expect(answer.status).toBe(200);
    expect(XMLValidator.validate(answer.raw.toString())).toBe(true);
  });

  it('has all that Apple Podcasts requires, and the podcast namespace', async () => {
    const work = await publishEpisode('Jualan & untung', 1);
    const answer = await get('/podcast.rss');
    expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const text = answer.raw.toString();
    expect(XMLValidator.validate(text)).toBe(true);
    const { rss } = parser.parse(text) as Feed;
    expect(rss['@version']).toBe('2.0');
    const { channel } = rss;
    const base = 'http://localhost:3000';
    expect(channel).toMatchObject({
      title: 'Ruang Podcast Latkop',
      language: 'id',
      link: `${base}/podcast`,
      'itunes:explicit': 'false',
      'itunes:image': { '@href': `${base}/podcast/berkas/sampul.jpg` },
      'itunes:category': { '@text': 'Business' },
      'atom:link': { '@href': `${base}/podcast.rss`, '@rel': 'self', '@type': 'application/rss+xml' },
    });
    expect(String(channel.description).length).toBeGreaterThan(20);
    expect(channel['podcast:guid']).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const [item] = channel.item;
    expect(item).toMatchObject({
      title: 'Jualan & untung',
      description: 'Isi & <ringkas>.',
      guid: { '@isPermaLink': 'false', '#text': `urn:uuid:${work.id}` },
      enclosure: {
        '@url': `${base}/podcast/berkas/${work.slug}.m4a`,
        '@length': String(AUDIO.length),
        '@type': 'audio/x-m4a',
      },
      'itunes:duration': '61',
      'itunes:episode': '1',
      'podcast:transcript': { '@url': `${base}/podcast/berkas/${work.slug}.vtt`, '@type': 'text/vtt' },
      'podcast:chapters': { '@type': 'application/json+chapters' },
    });
    expect(item?.pubDate).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/);
    expect(new Date(String(item?.pubDate)).getTime()).toBe(
      Math.floor(Date.parse(work.publishedAt ?? '') / 1000) * 1000,
    );
  });

  it('answers 304 to who has it, and changes with an episode', async () => {
    const { etag } = (await get('/podcast.rss')).headers;
    const again = await get('/podcast.rss', { 'if-none-match': String(etag) });
    expect([again.status, again.raw.length]).toEqual([304, 0]);
    const work = await publishEpisode('Episode dua', 2);
    expect((await get('/podcast.rss', { 'if-none-match': String(etag) })).status).toBe(200);
    await keeper.call('POST /manage/library/works/:id/state', {
      params: { id: work.id },
      body: { state: 'withdrawn' },
    });
    expect((await get('/podcast.rss')).raw.toString()).not.toContain(work.slug);
    expect((await get(`/podcast/berkas/${work.slug}.m4a`)).status).toBe(404);
  });

  it('writes only what XML can hold', () => {
    expect(xml('a\u0000\u000b<b>&"\'\ud800😀')).toBe('a&lt;b&gt;&amp;&quot;&apos;😀');
    expect(rfc2822('2026-11-21T02:00:00.000Z')).toBe('Sat, 21 Nov 2026 02:00:00 +0000');
    // The example of the podcast namespace.
    expect(feedGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
  });
});

describe('a recording that a computer reads', () => {
  const textOf = async (slug: string) => {
    const { rss } = parser.parse((await get('/podcast.rss')).raw.toString()) as Feed;
    const item = rss.channel.item.find(({ link }) => String(link).endsWith(`/${slug}`));
    return String(item?.description);
  };

  it('is said in the catalogue and in the feed, until a person reads', async () => {
    const { id, slug, revision, coverMedia, fileMedia, ...work } = await publishEpisode('Suara mesin', 8);
    const read = async () =>
      (await api.anonymous.call('GET /library/works/:slug', { params: { slug } })).body;
    expect((await read()).computerVoice).toBe(false);
    expect(await textOf(slug)).toBe('Isi & <ringkas>.');
    await api.query('update media set computer_voice = true where id = $1', [fileMedia?.id]);
    expect((await read()).computerVoice).toBe(true);
    expect(await textOf(slug)).toBe(
      'Isi & <ringkas>.\n\nDibacakan suara komputer. Rekaman pelatih akan menggantikannya.',
    );
    const { kind, title, creator, description, episode } = work;
    const body = workInput({ kind, title, creator, description, episode, fileId: await insertAudio(api) });
    const saved = await keeper.call('PUT /manage/library/works/:id', {
      params: { id },
      body: { ...body, coverId: coverMedia?.id ?? null, revision },
    });
    expect(saved.status).toBe(200);
    expect((await read()).computerVoice).toBe(false);
    expect(await textOf(slug)).toBe('Isi & <ringkas>.');
  });
});

describe('its files', () => {
  it('are the very bytes and type that the feed names, in parts too', async () => {
    const work = await publishEpisode('Berkas', 3);
    const url = `/podcast/berkas/${work.slug}.m4a`;
    const whole = await get(url);
    expect([whole.status, whole.headers['content-type'], whole.headers['content-length']]).toEqual([
      200,
      'audio/x-m4a',
      '5000',
    ]);
    expect(whole.raw.equals(AUDIO)).toBe(true);
    const part = await get(url, { range: 'bytes=10-19' });
    expect([part.status, part.headers['content-range'], part.raw.length]).toEqual([
      206,
      'bytes 10-19/5000',
      10,
    ]);
    expect((await get(url.replace('.m4a', '.mp3'))).status).toBe(404);
    const vtt = (await get(url.replace('.m4a', '.vtt'))).raw.toString();
    expect(vtt).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:05.250\nSelamat datang.\n\n00:00:05.250 --> 00:01:01.400\nHarga &lt;b&gt; &amp; laba --&gt; untung.\n',
    );
    const chapters = await get(url.replace('.m4a', '.json'));
    expect(JSON.parse(chapters.raw.toString())).toMatchObject({
      version: '1.2.0',
      chapters: [{ startTime: 0 }, { startTime: 30.5, title: 'Isi "utama"' }],
    });
  });

  it.each(['/podcast/berkas/tidak-ada.m4a', '/podcast/berkas/x.exe', '/podcast/berkas/..%2Fsecret.json'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  it('have a square cover that Apple Podcasts takes', async () => {
    const cover = await get('/podcast/berkas/sampul.jpg');
    const { width, height, format, space, hasAlpha } = await sharp(cover.raw).metadata();
    expect([width, height, format, space, hasAlpha]).toEqual([1500, 1500, 'jpeg', 'srgb', false]);
    expect(cover.raw.length).toBeLessThan(512 * 1024);
  });
});
