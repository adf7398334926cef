import type { Rule, RuleInput } from './api/rules.js';

/** A rule as it stands in the form: numbers are texts, and the side of the date is a choice. */
export interface RuleDraft {
  readonly active: boolean;
  readonly mandatory: boolean;
  readonly unit: 'days' | 'hours';
  readonly amount: string;
  readonly side: 'before' | 'after';
  readonly atTime: string;
  readonly recipients: RuleInput['recipients'];
  readonly channels: RuleInput['channels'];
  readonly title: string;
  readonly body: string;
}

export function toDraft(rule: Rule): RuleDraft {
  const amount = rule.offsetHours ?? rule.offsetDays ?? 0;
  const { active, mandatory, recipients, channels, title, body } = rule;
  return {
    active,
    mandatory,
    recipients,
    channels,
    title,
    body,
    unit: rule.offsetHours === null ? 'days' : 'hours',
    amount: String(Math.abs(amount)),
    side: amount < 0 ? 'before' : 'after',
    atTime: rule.atTime ?? '',
  };
}

/** What the API wants; a number that is none becomes NaN and is refused there with its sentence. */
export function toInput(draft: RuleDraft, anchor: Rule['anchor']): Omit<RuleInput, 'revision'> {
  const { active, mandatory, recipients, channels, title, body } = draft;
  return { active, mandatory, recipients, channels, title, body, ...whenOf(draft, anchor) };
}

export function whenOf(
  { unit, amount, side, atTime }: RuleDraft,
  anchor: Rule['anchor'],
): Pick<RuleInput, 'offsetDays' | 'atTime' | 'offsetHours'> {
  const none = { offsetDays: null, atTime: null, offsetHours: null };
  if (anchor === 'event') return none;
  // An empty field is no number, not zero.
  const count = amount.trim() === '' ? Number.NaN : Number(amount);
  if (anchor === 'last_activity') return { ...none, offsetDays: count };
  const signed = side === 'before' && count !== 0 ? -count : count;
  return unit === 'hours'
    ? { ...none, offsetHours: signed }
    : { ...none, offsetDays: signed, atTime: atTime || null };
}
