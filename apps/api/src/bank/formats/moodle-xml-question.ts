import type { XmlNode } from './moodle-xml-node.js';
import { HALF_MARKS, QuestionFault, type ParsedQuestion } from './parsed-question.js';
import { wordsOf } from './plain-text.js';

type Answer = Pick<ParsedQuestion, 'kind' | 'options' | 'matches' | 'key' | 'note'> &
  Pick<Partial<ParsedQuestion>, 'tolerance' | 'unit' | 'feedbackCorrect' | 'feedbackWrong'>;

const NO_ANSWER = 'Belum ada jawaban benar (fraction 100).';
const feedbackOf = (node: XmlNode | undefined) => node?.first('feedback')?.words ?? '';
const fractionOf = (node: XmlNode) => Number(node.attribute('fraction') ?? 0);
const none = { options: [], matches: [], note: '' };

function choices(question: XmlNode): Answer {
  const answers = question.all('answer');
  const single = !/^(?:false|0)$/i.test(question.value('single'));
  const positive = answers.flatMap((one, place) => (fractionOf(one) > 0 ? place : []));
  const whole = answers.flatMap((one, place) => (fractionOf(one) >= 100 ? place : []));
  const right = single ? whole.slice(0, 1) : positive;
  if (right.length === 0) throw new QuestionFault(NO_ANSWER);
  return {
    kind: single ? 'single' : 'multiple',
    options: answers.map((one) => ({ text: one.words, feedback: feedbackOf(one) })),
    matches: [],
    key: right.map(String),
    note: single && positive.length > 1 ? HALF_MARKS : '',
  };
}

function truth(question: XmlNode): Answer {
  const answers = question.all('answer');
  const isTrue = answers.some((one) => /^true$/i.test(one.value('text')) && fractionOf(one) >= 100);
  const right = answers.find((one) => fractionOf(one) >= 100);
  if (!right) throw new QuestionFault(NO_ANSWER);
  const wrong = answers.find((one) => one !== right);
  return {
    ...none,
    kind: 'true_false',
    options: [{ text: 'Benar' }, { text: 'Salah' }],
    key: [isTrue ? '0' : '1'],
    ...(feedbackOf(right) && { feedbackCorrect: feedbackOf(right) }),
    ...(feedbackOf(wrong) && { feedbackWrong: feedbackOf(wrong) }),
  };
}

function pairs(question: XmlNode): Answer {
  const all = question
    .all('subquestion')
    .map((one) => ({ left: one.words, right: wordsOf(one.first('answer')?.value('text') ?? '') }));
  const lefts = all.filter(({ left }) => left !== '');
  const matches = [...new Set(all.map(({ right }) => right))];
  const places = new Map(matches.map((right, place) => [right, place]));
  return {
    kind: 'matching',
    options: lefts.map(({ left }) => ({ text: left })),
    matches,
    key: lefts.map(({ right }, place) => `${place}:${places.get(right) ?? -1}`),
    note: '',
  };
}

function figure(question: XmlNode): Answer {
  const answers = question.all('answer');
  const right = answers.find((one) => fractionOf(one) >= 100);
  const value = Number(right?.value('text'));
  if (!right || !Number.isFinite(value)) throw new QuestionFault('Jawaban angka tidak terbaca.');
  const unit = question.first('units')?.first('unit')?.value('unit_name') ?? '';
  return {
    ...none,
    kind: 'numeric',
    key: [String(Number(value.toFixed(6)))],
    tolerance: Math.abs(Number(right.value('tolerance')) || 0),
    ...(unit && { unit }),
    ...(feedbackOf(right) && { feedbackCorrect: feedbackOf(right) }),
    note: answers.length > 1 ? 'Hanya jawaban yang benar penuh diambil.' : '',
  };
}

function words(question: XmlNode): Answer {
  const answers = question.all('answer');
  const right = answers.filter((one) => fractionOf(one) >= 100);
  if (right.length === 0) throw new QuestionFault(NO_ANSWER);
  const half = answers.some((one) => fractionOf(one) > 0 && fractionOf(one) < 100);
  const notes = [
    half ? HALF_MARKS : '',
    question.value('usecase') === '1' ? 'Huruf besar dan kecil dianggap sama.' : '',
  ];
  return {
    ...none,
    kind: 'short_answer',
    key: [...new Set(right.map((one) => one.words))],
    note: notes.filter(Boolean).join(' '),
  };
}

function order(question: XmlNode): Answer {
  const answers = question.all('answer').toSorted((a, b) => fractionOf(a) - fractionOf(b));
  return {
    ...none,
    kind: 'ordering',
    options: answers.map((one) => ({ text: one.words })),
    key: answers.map((_, place) => String(place)),
  };
}

const readers: Readonly<Record<string, (question: XmlNode) => Answer>> = {
  multichoice: choices,
  truefalse: truth,
  matching: pairs,
  match: pairs,
  numerical: figure,
  shortanswer: words,
  ordering: order,
};
const names: Readonly<Record<string, string>> = {
  essay: 'esai',
  description: 'keterangan',
  cloze: 'cloze',
  ddwtos: 'seret ke teks',
  ddimageortext: 'seret ke gambar',
  ddmarker: 'penanda di gambar',
  gapselect: 'pilih kata rumpang',
  calculated: 'hitungan',
  multianswer: 'cloze',
};

/** A Moodle question in our words. @throws QuestionFault */
export function questionOfXml(type: string, question: XmlNode): Omit<ParsedQuestion, 'line' | 'category'> {
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!reader) throw new QuestionFault(`Soal jenis ${names[type] ?? `"${type}"`} belum dapat diimpor.`);
  const text = question.first('questiontext')?.words ?? '';
  if (text === '') throw new QuestionFault('Pertanyaan belum ditulis.');
  const answer = reader(question);
  const general = question.first('generalfeedback')?.words ?? '';
  const correct = question.first('correctfeedback')?.words || (answer.feedbackCorrect ?? general);
  const wrong = question.first('incorrectfeedback')?.words || (answer.feedbackWrong ?? general);
  const points = Math.round(Number(question.value('defaultgrade')));
  const hasPicture = /<img\b|@@PLUGINFILE@@/i.test(question.first('questiontext')?.value('text') ?? '');
  const notes = [answer.note, hasPicture ? 'Gambar tidak ikut diambil.' : ''].filter(Boolean);
  return {
    name: question.value('idnumber') || question.first('name')?.value('text'),
    text,
    ...answer,
    ...(correct && { feedbackCorrect: correct }),
    ...(wrong && { feedbackWrong: wrong }),
    ...(points >= 1 && points <= 100 && { points }),
    note: notes.join(' '),
  };
}
