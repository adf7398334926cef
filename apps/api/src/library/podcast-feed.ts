import { createHash } from 'node:crypto';
import type { Chapter, Cue } from '@sinau/contracts/library.contract.js';
import { COVER_NAME, FEED_PATH, PODCAST_FILES, SERIES, enclosureType } from './podcast-series.js';

/** A published episode, as the feed tells of it. */
export interface Episode {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly episode: number | null;
  readonly durationSeconds: number | null;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly computerVoice: boolean;
  readonly chapters: readonly Chapter[];
  readonly transcript: readonly Cue[];
}

const MARKUP: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text inside XML 1.0: markup escaped, characters that XML does not have left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => MARKUP[sign] ?? sign);
}

/** RFC 2822, e.g. `Sat, 21 Nov 2026 02:00:00 +0000`. */
export function rfc2822(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}

const tag = (name: string, text: string) => `<${name}>${xml(text)}</${name}>`;

/** UUID version 5 of the feed's address without its protocol (podcast namespace, podcast:guid). */
export function feedGuid(feedUrl: string): string {
  const namespace = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex');
  const name = feedUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const READ_BY_COMPUTER = 'Dibacakan suara komputer. Rekaman pelatih akan menggantikannya.';

/** Listeners are told what they hear before they fetch it. */
const descriptionOf = ({ description, computerVoice }: Episode) =>
  computerVoice ? `${description}\n\n${READ_BY_COMPUTER}` : description;

function item(episode: Episode, base: string): string {
  const { extension, type } = enclosureType(episode.contentType);
  const file = (end: string) => xml(`${base}${PODCAST_FILES}/${episode.slug}.${end}`);
  return [
    '<item>',
    tag('title', episode.title),
    tag('description', descriptionOf(episode)),
    tag('link', `${base}/pustaka/${episode.slug}`),
    `<guid isPermaLink="false">urn:uuid:${episode.id}</guid>`,
    tag('pubDate', rfc2822(episode.publishedAt)),
    `<enclosure url="${file(extension)}" length="${episode.bytes}" type="${type}"/>`,
    ...(episode.durationSeconds === null
      ? []
      : [tag('itunes:duration', String(Math.max(1, Math.round(episode.durationSeconds))))]),
    ...(episode.episode === null ? [] : [tag('itunes:episode', String(episode.episode))]),
    tag('itunes:episodeType', 'full'),
    tag('itunes:explicit', 'false'),
    ...(episode.transcript.length > 0
      ? [`<podcast:transcript url="${file('vtt')}" type="text/vtt" language="${SERIES.language}"/>`]
      : []),
    ...(episode.chapters.length > 0
      ? [`<podcast:chapters url="${file('json')}" type="application/json+chapters"/>`]
      : []),
    '</item>',
  ].join('\n');
}

/**
 * The feed of the series: RSS 2.0 with what Apple Podcasts asks for and the podcast namespace. The same episodes give the
 * same bytes. @param base address of the portal without a slash at its end
 */
export function podcastFeed(episodes: readonly Episode[], base: string): string {
  const [category, below] = SERIES.category;
  const cover = `${base}${PODCAST_FILES}/${COVER_NAME}`;
  const changed = episodes.map(({ updatedAt }) => Date.parse(updatedAt));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<atom:link href="${xml(base + FEED_PATH)}" rel="self" type="application/rss+xml"/>`,
    tag('title', SERIES.title),
    tag('link', `${base}/podcast`),
    tag('description', SERIES.description),
    tag('language', SERIES.language),
    tag('copyright', `${SERIES.author}, ${SERIES.licence}`),
    ...(changed.length > 0
      ? [tag('lastBuildDate', rfc2822(new Date(Math.max(...changed)).toISOString()))]
      : []),
    `<image>${tag('url', cover)}${tag('title', SERIES.title)}${tag('link', `${base}/podcast`)}</image>`,
    tag('itunes:author', SERIES.author),
    `<itunes:image href="${xml(cover)}"/>`,
    `<itunes:category text="${xml(category)}"><itunes:category text="${xml(below)}"/></itunes:category>`,
    tag('itunes:explicit', 'false'),
    tag('itunes:type', 'episodic'),
    tag('podcast:guid', feedGuid(base + FEED_PATH)),
    tag('podcast:medium', 'podcast'),
    ...episodes.map((episode) => item(episode, base)),
    '</channel>',
    '</rss>',
    '',
  ];
  return lines.join('\n');
}
