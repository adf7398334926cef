import { Injectable } from '@nestjs/common';
import type { EmbeddedQuestion } from '@sinau/contracts/lessons.contract.js';
import { mediaIdsOfContent, questionCodesOfContent } from '@sinau/contracts/lesson-content.js';
import type { Media } from '@sinau/contracts/media.contract.js';
import type { EntityManager } from 'typeorm';
import { MediaLibrary } from '../media/media-library.service.js';
import { findEmbeddedQuestions, type StoredEmbeddedQuestion } from './embedded-questions.queries.js';
import type { LessonRow, StoredLesson } from './lesson.queries.js';

/** Large enough to point into, small enough for a phone's data. */
const HOTSPOT_WIDTH = 'w640';

/** What a lesson's texts refer to. A lesson of words alone costs no query more. */
@Injectable()
export class LessonExtras {
  constructor(private readonly library: MediaLibrary) {}

  /** @returns the lesson with its media and the questions inside its text */
  async complete(em: EntityManager, lesson: LessonRow): Promise<StoredLesson> {
    const codes = questionCodesOfContent(lesson.content);
    const asked = codes.length > 0 ? await findEmbeddedQuestions(em, lesson.versionId, codes) : [];
    const pictures = asked.flatMap(({ imageId }) => imageId ?? []);
    const media = await this.library.describe(em, [...mediaIdsOfContent(lesson.content), ...pictures]);
    return { ...lesson, media, questions: asked.map((question) => withPicture(question, media)) };
  }
}

function withPicture(
  { imageId, ...question }: StoredEmbeddedQuestion,
  media: readonly Media[],
): EmbeddedQuestion {
  const renditions = media.find(({ id }) => id === imageId)?.renditions ?? [];
  const chosen = renditions.find(({ name }) => name === HOTSPOT_WIDTH) ?? renditions.at(0);
  return { ...question, imageUrl: chosen?.url ?? null };
}
