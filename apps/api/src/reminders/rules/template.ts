import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import { variablesOf, type VariableName, type Variables } from './template-variables.js';

export interface Template {
  readonly title: string;
  readonly body: string;
}

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names in {{…}}, and braces that stand for nothing. */
function namesIn(text: string): { names: string[]; broken: boolean } {
  const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
  return { names, broken: /\{\{|\}\}/.test(text.replace(VARIABLE, '')) };
}

/**
 * What keeps a template from being saved, as sentences by field: a message must never go out with a hole in it.
 * @returns nothing when it is fine
 */
export function faultsOf(event: ReminderEvent, template: Template): { path: string; message: string }[] {
  const known = variablesOf(event);
  const faults: { path: string; message: string }[] = [];
  for (const path of ['title', 'body'] as const) {
    const { names, broken } = namesIn(template[path]);
    if (broken)
      faults.push({ path, message: 'Ada kurung kurawal yang tidak lengkap. Tulis seperti {{nama}}.' });
    const unknown = names.find((name) => !known.some((variable) => variable.name === name));
    if (unknown !== undefined)
      faults.push({ path, message: `{{${unknown}}} tidak dikenal pada pesan ini. Pilih dari daftar isian.` });
  }
  const used = new Set([...namesIn(template.title).names, ...namesIn(template.body).names]);
  const missing = known.find(({ name, required }) => required && !used.has(name));
  if (missing)
    faults.push({ path: 'body', message: `Isi pesan belum memuat {{${missing.name}}}: ${missing.meaning}.` });
  return faults;
}

/** Fills in plain text; a value is never read as a template again. */
export function render(template: Template, values: Variables): Template {
  const fill = (text: string) =>
    text.replace(VARIABLE, (_whole, name: string) => values[name as VariableName] ?? '-');
  return { title: fill(template.title), body: fill(template.body) };
}
