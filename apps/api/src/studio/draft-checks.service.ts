import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { MediaLibrary, type MediaWeight } from '../media/media-library.service.js';
import { ScormLibrary } from '../scorm/scorm-library.service.js';
import {
  emptyProblems,
  fileProblems,
  mediaIn,
  mediaProblems,
  packageOf,
  packageProblems,
  type Problem,
} from './draft-problems.js';
import type { LessonRow, LoadedDraft } from './loaded-draft.js';
import { weightOf } from './weights.js';

const packagesIn = (lessons: readonly Pick<LessonRow, 'source'>[]): string[] =>
  lessons.flatMap(({ source }) => packageOf(source) ?? []);

/** What is still wrong with a draft, and what its lessons cost a learner. */
@Injectable()
export class DraftChecks {
  constructor(
    private readonly media: MediaLibrary,
    private readonly packages: ScormLibrary,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DATA_PRICE_RUPIAH_PER_MB'>,
  ) {}

  /** Why it cannot be published yet; empty when it can. */
  async problems(em: EntityManager, draft: LoadedDraft): Promise<Problem[]> {
    const media = new Map((await this.media.describe(em, mediaIn(draft))).map((one) => [one.id, one]));
    const packages = await this.packages.weights(
      em,
      packagesIn(draft.modules.flatMap(({ lessons }) => lessons)),
    );
    return [
      ...fileProblems(draft),
      ...emptyProblems(draft),
      ...mediaProblems(draft, media),
      ...packageProblems(draft, packages),
    ];
  }

  /** What these lessons cost a learner, by id. */
  async weights(
    em: EntityManager,
    lessons: readonly Pick<LessonRow, 'id' | 'bytes' | 'mediaIds' | 'source'>[],
  ) {
    const ids = [...new Set(lessons.flatMap(({ mediaIds }) => mediaIds))];
    const media = new Map<string, MediaWeight>(
      (await this.media.weightOf(em, ids)).map((one) => [one.id, one]),
    );
    const price = this.config.DATA_PRICE_RUPIAH_PER_MB;
    const packages = await this.packages.weights(em, packagesIn(lessons));
    return new Map(
      lessons.map(({ id, bytes, mediaIds, source }) => {
        const unpacked = packages.get(packageOf(source) ?? '') ?? 0;
        return [id, weightOf({ bytes: bytes + unpacked, mediaIds }, media, price)];
      }),
    );
  }
}
