import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import { notFound, orNotFound } from '../http/problem.js';
import { MediaFilesService, type Conditions, type FileAnswer } from '../media/media-files.service.js';
import { podcastCover } from './podcast-cover.js';
import { podcastFeed } from './podcast-feed.js';
import { chaptersJson, transcriptVtt } from './podcast-files.js';
import { findEpisode, listEpisodes } from './podcast.queries.js';
import { enclosureType } from './podcast-series.js';

/** What podcast apps fetch. Its addresses are kept by strangers, so they never change. */
@Injectable()
export class PodcastService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly media: MediaFilesService,
  ) {}

  async feed(): Promise<string> {
    const base = this.config.PUBLIC_URL.replace(/\/+$/, '');
    return podcastFeed(await listEpisodes(this.transactions.reader), base);
  }

  cover(): Promise<Buffer> {
    return podcastCover();
  }

  /** The recording with ranges, under the very type that the feed names. @throws Problem not_found */
  async recording(slug: string, extension: string, conditions: Conditions): Promise<FileAnswer> {
    const episode = orNotFound(await findEpisode(this.transactions.reader, slug));
    const known = enclosureType(episode.contentType);
    if (known.extension !== extension) throw notFound();
    const answer = await this.media.open(undefined, episode.mediaId, episode.rendition, conditions);
    // Another recording may come under the same address one day.
    const cacheControl = 'public, max-age=3600';
    return {
      ...answer,
      headers: { ...answer.headers, 'content-type': known.type, 'cache-control': cacheControl },
    };
  }

  /** WebVTT. @throws Problem not_found */
  async transcript(slug: string): Promise<string> {
    const episode = orNotFound(await findEpisode(this.transactions.reader, slug));
    return transcriptVtt(episode.transcript, episode.durationSeconds);
  }

  /** JSON chapters. @throws Problem not_found */
  async chapters(slug: string): Promise<string> {
    const episode = orNotFound(await findEpisode(this.transactions.reader, slug));
    return chaptersJson(episode.chapters, episode.title);
  }
}
