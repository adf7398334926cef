import type { ItemAnalysis } from '@sinau/contracts/item-analysis.contract.js';
import type { ItemRow } from './item-analysis.queries.js';
import { FEWEST, verdictsOf, wordsOf } from './item-analysis.rule.js';

const MOST_CHOICES = 12;

type Choice = ItemAnalysis['choices'][number];

function textsOf({ options, matches }: ItemRow, choice: string): string {
  const [left = '', right] = choice.split(':');
  const option = options.find(({ id }) => id === left)?.text ?? choice;
  return right === undefined
    ? option
    : `${option} → ${matches.find(({ id }) => id === right)?.text ?? right}`;
}

/** How often each single option or pair was chosen; options that nobody chose count 0. */
function perPart(item: ItemRow): Choice[] {
  const counts = new Map(item.kind === 'matching' ? [] : item.options.map(({ id }) => [id, 0]));
  for (const { choice, count } of item.choices) {
    for (const id of choice) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return [...counts].map(([id, count]) => ({
    id,
    text: textsOf(item, id),
    count,
    right: item.key.includes(id),
  }));
}

/** How often each whole answer was given: what was written, pointed at or put in order. */
function perAnswer(item: ItemRow): Choice[] {
  return item.choices.map(({ choice, correct, count }) => ({
    id: choice.join(','),
    text: item.kind === 'ordering' ? choice.map((id) => textsOf(item, id)).join(' → ') : choice.join(', '),
    count,
    right: correct,
  }));
}

function choicesOf(item: ItemRow): Choice[] {
  const whole = ['ordering', 'numeric', 'short_answer', 'hotspot'].includes(item.kind);
  return (whole ? perAnswer(item) : perPart(item))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_CHOICES);
}

/** An item with its verdict, as staff see it. */
export function itemView(item: ItemRow): ItemAnalysis {
  const { quizCode, quizTitle, code, kind, text, answers, unanswered, difficulty } = item;
  const discrimination = answers < FEWEST ? null : item.discrimination;
  const verdicts = verdictsOf({ answers, difficulty, discrimination });
  return {
    quizCode,
    quizTitle,
    code,
    kind,
    text,
    answers,
    unanswered,
    difficulty,
    discrimination,
    verdicts,
    choices: choicesOf(item),
    words: wordsOf(verdicts),
  };
}
