import type { EntityManager } from 'typeorm';
import { Survey } from './survey.entity.js';

/** The first answer stays: a second one changes nothing. */
export async function insertSurvey(
  em: EntityManager,
  survey: Pick<Survey, 'enrolmentId' | 'ratings' | 'comment'>,
): Promise<void> {
  await em.createQueryBuilder().insert().into(Survey).values(survey).orIgnore().execute();
}
