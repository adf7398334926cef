import { gradeOf, surveyResultOf, type Ratings } from './satisfaction.rule.js';

const elements = Array.from({ length: 9 }, (_, at) => ({ code: `U${at + 1}`, label: `Unsur ${at + 1}` }));
const ratingsOf = (values: readonly number[]): Ratings =>
  Object.fromEntries(values.map((value, at) => [`U${at + 1}`, value]));
const surveysOf = (...people: number[][]) =>
  people.map((values) => ({ ratings: ratingsOf(values), comment: '' }));

const OVER = { invited: 5, over: true };

describe('the survey by PermenPANRB 14/2017', () => {
  /*
   * Worked by hand with the formula of the regulation's appendix: NRR per element = sum / respondents, weighted with
   * 1 / 9, their sum x 25. Sums of the columns: 18 17 15 20 16 19 20 14 11; NRR 3.6 3.4 3.0 4.0 3.2 3.8 4.0 2.8 2.2;
   * together 30.0; / 9 = 3.3333; x 25 = 83.33, which is B.
   */
  it('gives the figures of the example worked by hand', () => {
    const { result, ...people } = surveyResultOf(
      elements,
      surveysOf(
        [4, 3, 3, 4, 3, 4, 4, 3, 2],
        [4, 4, 3, 4, 4, 4, 4, 3, 3],
        [3, 3, 3, 4, 3, 3, 4, 2, 1],
        [4, 4, 4, 4, 3, 4, 4, 3, 3],
        [3, 3, 2, 4, 3, 4, 4, 3, 2],
      ),
      { invited: 8, over: true },
    );
    expect(people).toEqual({ invited: 8, answers: 5, responsePercent: 62, fewestShown: 5, counted: 5 });
    expect(result?.elements.map(({ mean }) => mean)).toEqual([3.6, 3.4, 3, 4, 3.2, 3.8, 4, 2.8, 2.2]);
    expect(result?.elements.map(({ index }) => index)).toEqual([90, 85, 75, 100, 80, 95, 100, 70, 55]);
    expect(result?.elements.map(({ grade }) => grade).join('')).toBe('ABCABAACD');
    expect(result?.elements[8]?.counts).toEqual([1, 2, 2, 0]);
    expect(result).toMatchObject({ weighted: 3.33, index: 83.33, grade: 'B', gradeLabel: 'Baik' });
  });

  it('reaches 100 when all chose 4, and 25 when all chose 1', () => {
    const all = (value: number) =>
      surveyResultOf(
        elements,
        surveysOf(...Array.from({ length: 5 }, () => Array<number>(9).fill(value))),
        OVER,
      );
    expect(all(4).result).toMatchObject({ weighted: 4, index: 100, grade: 'A' });
    expect(all(1).result).toMatchObject({ weighted: 1, index: 25, grade: 'D' });
  });

  // Nilai interval konversi, as published e.g. at e-smile.tubaba.go.id/main/skm: A 88,31-100,00; B 76,61-88,30; C 65,00-76,60; D 25,00-64,99.
  it.each([
    [100, 'A'],
    [88.31, 'A'],
    [88.3, 'B'],
    [76.61, 'B'],
    [76.6, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [25, 'D'],
  ])('%d is %s', (index, grade) => expect(gradeOf(index).grade).toBe(grade));

  it('shows nothing of four answers, not even their words', () => {
    const four = Array.from({ length: 4 }, (_, at) => ({
      ratings: ratingsOf(Array<number>(9).fill(4)),
      comment: `Saran ${at}`,
    }));
    expect(surveyResultOf(elements, four, { invited: 30, over: true })).toEqual({
      invited: 30,
      answers: 4,
      responsePercent: 13,
      fewestShown: 5,
      counted: 0,
      result: null,
    });
    expect(surveyResultOf(elements, [], { invited: 0, over: false })).toMatchObject({
      answers: 0,
      responsePercent: 0,
      result: null,
    });
  });

  it('moves in steps of five while people still answer, and keeps five for the end, so that nobody reads the ones that came between', () => {
    const many = (count: number, over: boolean) => {
      const surveys = Array.from({ length: count }, (_, at) => ({
        ratings: ratingsOf(Array<number>(9).fill(at < 5 ? 4 : 1)),
        comment: `Saran ${at}`,
      }));
      return surveyResultOf(elements, surveys, { invited: 30, over });
    };
    // What is added by the last step, when the class is closed, is never fewer than five people either.
    expect(many(9, false)).toMatchObject({ answers: 9, counted: 0, result: null });
    expect(many(9, true)).toMatchObject({ answers: 9, counted: 9, result: { index: 66.67 } });
    const going = many(14, false);
    expect(going).toMatchObject({ answers: 14, counted: 5, result: { index: 100 } });
    expect(going.result?.comments).toHaveLength(5);
    for (let count = 0; count < 40; count += 1) {
      const before = many(count, false).counted;
      for (const after of [many(count, true).counted, many(count + 1, false).counted])
        expect(after === before || after - before >= 5).toBe(true);
    }
  });

  it('lists words by the alphabet, so that their order tells nothing', () => {
    const surveys = ['Ruang panas', ' ', 'Bagus', 'Waktu kurang', 'AC mati'].map((comment) => ({
      ratings: ratingsOf(Array<number>(9).fill(3)),
      comment,
    }));
    expect(surveyResultOf(elements, surveys, OVER).result?.comments).toEqual([
      'AC mati',
      'Bagus',
      'Ruang panas',
      'Waktu kurang',
    ]);
  });
});
