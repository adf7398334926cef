import type { QuestionUse } from '@sinau/contracts/bank-question.contract.js';
import { questionLevels } from '../curriculum/question-content.js';

interface Draw {
  readonly modul?: string;
  readonly tingkat?: keyof typeof questionLevels;
  readonly moduleCode?: string | null;
  readonly level?: string | null;
}

/** A lesson or a test and the questions it asks. `lessonCode` null: `title` is `pre_test` or `post_test`. */
export interface UseFact {
  readonly courseId: string;
  readonly lessonCode: string | null;
  readonly title: string;
  readonly codes: string[];
  readonly draws: Draw[];
  readonly embedded: string[];
}

interface Asked {
  readonly courseId: string;
  readonly code: string;
  readonly moduleCode: string;
  readonly level: string;
}

function fits(draw: Draw, question: Asked): boolean {
  const module = draw.modul ?? draw.moduleCode;
  const level = draw.tingkat ? questionLevels[draw.tingkat] : draw.level;
  return (!module || module === question.moduleCode) && (!level || level === question.level);
}

function useOf(fact: UseFact, question: Asked): QuestionUse[] {
  if (fact.lessonCode === null) {
    if (!fact.codes.includes(question.code)) return [];
    const isPre = fact.title === 'pre_test';
    return [
      { type: isPre ? 'pre_test' : 'post_test', lessonCode: null, title: isPre ? 'Tes awal' : 'Tes akhir' },
    ];
  }
  const lesson = { lessonCode: fact.lessonCode, title: fact.title };
  if (fact.codes.includes(question.code)) return [{ type: 'quiz', ...lesson }];
  if (fact.embedded.includes(question.code)) return [{ type: 'embedded', ...lesson }];
  return fact.draws.some((draw) => fits(draw, question)) ? [{ type: 'drawn', ...lesson }] : [];
}

/** Where one question is asked. */
export function usesOf(question: Asked, facts: readonly UseFact[]): QuestionUse[] {
  return facts
    .filter(({ courseId }) => courseId === question.courseId)
    .flatMap((fact) => useOf(fact, question));
}

/** Named by its code: without the question a lesson or a test would have a hole. A draw finds another one. */
export function isNamed(uses: readonly QuestionUse[]): boolean {
  return uses.some(({ type }) => type !== 'drawn');
}
