import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Problem } from '../http/problem.js';
import { ContentTokens } from './content-token.js';
import type { Launch } from './packages.queries.js';

export const PLAYER_PATH = '/player.html';

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Addresses on the origin for packages. */
@Injectable()
export class PackageAddresses {
  private readonly tokens: ContentTokens;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.tokens = new ContentTokens(config.SINAU_INDEX_KEY);
  }

  /** What a package calls its learner: always the same for one enrolment, and nothing that anybody could look up. */
  nameFor(enrolmentId: string): string {
    return createHmac('sha256', this.config.SINAU_INDEX_KEY)
      .update(`scorm learner ${enrolmentId}`)
      .digest('hex')
      .slice(0, 24);
  }

  /** @throws Problem package_not_ready where no origin for packages is set up */
  of(launch: Launch): { playerUrl: string; launchUrl: string; previewUrl: string } {
    const { contentUrl } = this.config;
    if (contentUrl === null) throw new Problem('package_not_ready');
    const { id, path, query, version } = launch;
    const launchUrl = `/${id}/${this.tokens.make(id)}/${encodePath(path)}${query}`;
    const playerUrl = `${contentUrl}${PLAYER_PATH}`;
    const preview = new URLSearchParams({ version, launch: launchUrl });
    return { playerUrl, launchUrl, previewUrl: `${playerUrl}#${preview.toString()}` };
  }
}
