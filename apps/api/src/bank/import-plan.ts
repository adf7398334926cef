import { setImmediate } from 'node:timers/promises';
import type { BankQuestionBody } from '@sinau/contracts/bank-question.contract.js';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { bodyOf, changedSource, questionErrors, sourceOf } from './bank-question.js';
import type { ParsedFault, ParsedQuestion } from './formats/parsed-question.js';
import { excerptOf } from './formats/parsed-question.js';
import { withIds } from './import-parts.js';
import { CodeMaker } from './question-code.js';
import { sameWords } from './same-words.js';

export interface BankEntry {
  readonly code: string;
  readonly position: number;
  readonly source: CurriculumQuestion;
  readonly removed: boolean;
}

/** What one question of a file means for the bank. */
export interface Planned {
  readonly parsed: ParsedQuestion;
  readonly source: CurriculumQuestion;
  /** Where it stands; null: at the end. */
  readonly position: number | null;
  readonly outcome: 'new' | 'changed' | 'unchanged';
}

export interface ImportPlan {
  readonly planned: Planned[];
  readonly faults: ParsedFault[];
}

interface Target {
  readonly courseCode: string;
  readonly modules: readonly { readonly code: string; readonly title: string }[];
  /** For questions whose category is no module. */
  readonly defaultModule: string;
  readonly bank: readonly BankEntry[];
}

/** Questions between two pauses: some milliseconds, in which nobody else is answered. */
const AT_ONCE = 25;
const CODE = /^[A-Z0-9-]{1,20}$/;
const simple = (text: string) => text.trim().toLocaleLowerCase('id');

/** `$course$/top/FP-1`, `FP-1 Cahaya` and the title of a module all name it. */
function moduleOf(category: string | undefined, modules: Target['modules']): string | undefined {
  const name = simple(category?.split('/').at(-1) ?? '');
  if (name === '') return undefined;
  const starts = (code: string) =>
    name === code || name.startsWith(`${code} `) || name.startsWith(`${code}:`);
  return modules.find(({ code, title }) => starts(simple(code)) || simple(title) === name)?.code;
}

function newBody(moduleCode: string): BankQuestionBody {
  return {
    moduleCode,
    level: 'medium',
    kind: 'single',
    text: '',
    options: [],
    matches: [],
    key: [],
    tolerance: 0,
    unit: '',
    imageId: null,
    imageAlt: '',
    feedbackCorrect: 'Jawaban Anda benar.',
    feedbackWrong: 'Belum tepat. Baca lagi pelajarannya, lalu coba lagi.',
    points: 1,
  };
}

/** What the file says, over what was there; what it does not say stays. */
function bodyFor(
  parsed: ParsedQuestion,
  target: Target,
  before: CurriculumQuestion | undefined,
): BankQuestionBody {
  const old = before ? bodyOf(before) : newBody(target.defaultModule);
  const sameKind = old.kind === parsed.kind;
  const { level, points, feedbackCorrect, feedbackWrong, tolerance, unit, imageId, imageAlt } = parsed;
  return {
    ...old,
    moduleCode: moduleOf(parsed.category, target.modules) ?? old.moduleCode,
    kind: parsed.kind,
    text: parsed.text,
    ...withIds(parsed, old),
    tolerance: tolerance ?? (sameKind ? old.tolerance : 0),
    unit: unit ?? (sameKind ? old.unit : ''),
    imageId: imageId ?? (sameKind ? old.imageId : null),
    imageAlt: imageAlt ?? (sameKind ? old.imageAlt : ''),
    ...(level && { level }),
    ...(points !== undefined && { points }),
    ...(feedbackCorrect && { feedbackCorrect }),
    ...(feedbackWrong && { feedbackWrong }),
  };
}

/** Finds the question of the bank that one of the file is: by its code, else by its words. */
class Finder {
  private readonly byCode = new Map<string, BankEntry>();
  private readonly byWords = new Map<string, BankEntry>();

  constructor(bank: readonly BankEntry[]) {
    for (const entry of bank) {
      this.byCode.set(entry.code, entry);
      const words = sameWords(entry.source);
      if (!entry.removed && !this.byWords.has(words)) this.byWords.set(words, entry);
    }
  }

  find(parsed: ParsedQuestion, words: string): BankEntry | undefined {
    const named = parsed.name && CODE.test(parsed.name) ? this.byCode.get(parsed.name) : undefined;
    // A deleted question comes back under its code only as what it was.
    if (named && (!named.removed || sameWords(named.source) === words)) return named;
    return this.byWords.get(words);
  }
}

function codeFor({ name }: ParsedQuestion, codes: CodeMaker): string {
  return name && CODE.test(name) && codes.take(name) ? name : codes.make();
}

/**
 * What importing these questions would do. Questions that break a rule, or come twice, become faults. It pauses for
 * everybody else's requests: thousands of questions take a second.
 */
export async function planImport(questions: readonly ParsedQuestion[], target: Target): Promise<ImportPlan> {
  const plan: ImportPlan = { planned: [], faults: [] };
  const finder = new Finder(target.bank);
  const codes = new CodeMaker(
    target.courseCode,
    target.bank.map(({ code }) => code),
  );
  const lines = new Map<string, number>();
  for (const [place, parsed] of questions.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const refuse = (message: string) =>
      plan.faults.push({ line: parsed.line, message, excerpt: excerptOf(parsed.text) });
    const draft = sourceOf('X', bodyFor(parsed, target, undefined));
    const words = sameWords(draft);
    const found = finder.find(parsed, words);
    const earlier = lines.get(found?.code ?? words) ?? lines.get(words);
    const errors = questionErrors(draft);
    if (errors.length > 0) refuse(errors.map(({ message }) => message).join(' '));
    else if (earlier !== undefined) refuse(`Soal ini sama dengan soal di baris ${earlier}.`);
    else {
      lines.set(found?.code ?? words, parsed.line).set(words, parsed.line);
      plan.planned.push(found ? changeOf(parsed, target, found) : newOf(parsed, target, codes));
    }
  }
  return plan;
}

function changeOf(parsed: ParsedQuestion, target: Target, found: BankEntry): Planned {
  const source = changedSource(found.source, bodyFor(parsed, target, found.source));
  const same = !found.removed && JSON.stringify(source) === JSON.stringify(found.source);
  return { parsed, source, position: found.position, outcome: same ? 'unchanged' : 'changed' };
}

function newOf(parsed: ParsedQuestion, target: Target, codes: CodeMaker): Planned {
  const source = sourceOf(codeFor(parsed, codes), bodyFor(parsed, target, undefined));
  return { parsed, source, position: null, outcome: 'new' };
}
