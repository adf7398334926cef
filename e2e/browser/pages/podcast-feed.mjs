const inPage = (xml) => {
  const feed = new DOMParser().parseFromString(xml, 'application/xml');
  const text = (name, item) => item.getElementsByTagName(name)[0]?.textContent ?? '';
  const items = [...feed.getElementsByTagName('item')].map((item) => {
    const sound = item.getElementsByTagName('enclosure')[0];
    const [url, length, type] = ['url', 'length', 'type'].map((name) => sound?.getAttribute(name) ?? '');
    return {
      title: text('title', item),
      guid: text('guid', item),
      date: text('pubDate', item),
      url,
      length,
      type,
    };
  });
  return {
    broken: feed.getElementsByTagName('parsererror').length > 0,
    root: feed.documentElement.nodeName,
    items,
  };
};

/** The feed as a podcast app takes it: well-formed, and the recording comes in parts. */
export async function readsFeed(listener, work) {
  const { page } = listener;
  const { request } = listener.context;
  const answer = await request.get('/podcast.rss');
  const feed = await page.evaluate(inPage, await answer.text());
  listener.check('the feed is well-formed', !feed.broken && feed.root === 'rss', feed.root);
  const type = answer.headers()['content-type'];
  listener.check('and says what it is', type.startsWith('application/rss+xml'), type);
  const item = feed.items.find(({ title }) => title === work.title);
  const whole = item && item.guid.startsWith('urn:uuid:') && !Number.isNaN(Date.parse(item.date));
  if (!listener.check('the episode is in it', whole, JSON.stringify(feed.items.at(0)))) return;
  const part = await request.get(item.url, { headers: { range: 'bytes=0-99' } });
  const { 'content-range': range, 'content-type': sound } = part.headers();
  const bytes = (await part.body()).length;
  listener.check(
    'its recording comes in parts, of the length and type that the feed says',
    part.status() === 206 && bytes === 100 && range === `bytes 0-99/${item.length}` && sound === item.type,
    `${part.status()} ${bytes} ${range} ${sound}`,
  );
}
