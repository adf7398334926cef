import type { SurveyResult } from '@sinau/contracts/evaluation.contract.js';

type Result = NonNullable<SurveyResult['result']>;

interface Element {
  readonly code: string;
  readonly label: string;
}

/** One learner's answers: U1 to U9, each 1 to 4. */
export type Ratings = Readonly<Record<string, number>>;

/** Below this a reader could guess who said what. */
const FEWEST_SHOWN = 5;

/** From 1-4 to 25-100: "nilai dasar 25". */
const BASE = 25;

// The table of Peraturan Menteri PANRB 14/2017: nilai interval konversi. Two decimals, so nothing falls between lines.
const GRADES = [
  { grade: 'A', gradeLabel: 'Sangat baik', from: 88.31 },
  { grade: 'B', gradeLabel: 'Baik', from: 76.61 },
  { grade: 'C', gradeLabel: 'Kurang baik', from: 65 },
] as const;
const LOWEST = { grade: 'D', gradeLabel: 'Tidak baik' } as const;

/** Two decimals, half up, also where binary fractions fall just short of the half. */
const rounded = (value: number) => Math.round(value * 100 + 1e-7) / 100;

/** @param index 25 to 100, rounded to two decimals */
export function gradeOf(index: number): { grade: string; gradeLabel: string } {
  const { grade, gradeLabel } = GRADES.find(({ from }) => index >= from) ?? LOWEST;
  return { grade, gradeLabel };
}

/** Mean of each element (NRR), their weighted sum (each 1/9, so that only 4 gives 100) and the index of the service. */
function figuresOf(elements: readonly Element[], answers: readonly Ratings[]): Omit<Result, 'comments'> {
  const means = elements.map(({ code }) => {
    const given = answers.flatMap((ratings) => ratings[code] ?? []);
    return given.reduce((sum, one) => sum + one, 0) / given.length;
  });
  const weighted = means.reduce((sum, mean) => sum + mean, 0) / elements.length;
  const index = rounded(weighted * BASE);
  return {
    elements: elements.map((element, at) => {
      const mean = means[at] ?? 0;
      const counts = [1, 2, 3, 4].map(
        (value) => answers.filter((ratings) => ratings[element.code] === value).length,
      );
      const own = rounded(mean * BASE);
      return { ...element, mean: rounded(mean), index: own, ...gradeOf(own), counts };
    }),
    weighted: rounded(weighted),
    index,
    ...gradeOf(index),
  };
}

interface Class {
  /** People who have or had a seat. */
  readonly invited: number;
  /** Closed or reported: nobody answers any more. */
  readonly over: boolean;
}

/**
 * How many of them the result counts. It grows by five or more at a time: else who looks before and after would read
 * the one answer that came between. While people still answer, five are kept back, so that the last step, when the
 * class is closed and all count, is none of one or two either.
 */
function countedOf(answers: number, over: boolean): number {
  const counted = over ? answers : Math.floor((answers - FEWEST_SHOWN) / FEWEST_SHOWN) * FEWEST_SHOWN;
  return counted < FEWEST_SHOWN ? 0 : counted;
}

/** The survey of a class as anybody may see it. @param surveys in the order of their arrival */
export function surveyResultOf(
  elements: readonly Element[],
  surveys: readonly { ratings: Ratings; comment: string }[],
  { invited, over }: Class,
): SurveyResult {
  const answers = surveys.length;
  const counted = countedOf(answers, over);
  const shown = surveys.slice(0, counted);
  const comments = shown.map(({ comment }) => comment.trim()).filter(Boolean);
  return {
    invited,
    answers,
    responsePercent: invited === 0 ? 0 : Math.floor((answers * 100) / invited),
    fewestShown: FEWEST_SHOWN,
    counted,
    result:
      counted === 0
        ? null
        : {
            ...figuresOf(
              elements,
              shown.map(({ ratings }) => ratings),
            ),
            // By the alphabet: their order in time would tell who was last.
            comments: comments.sort((a, b) => a.localeCompare(b, 'id')),
          },
  };
}
