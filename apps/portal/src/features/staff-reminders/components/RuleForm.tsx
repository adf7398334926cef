import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Columns, Stack } from '../../../ui/Stack.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { optionsOf } from '../../staff-kit/words.js';
import { ruleQuery, useSaveRule, type Rule } from '../api/rules.js';
import { toDraft, toInput, type RuleDraft } from '../rule-draft.js';
import { CHANNELS, RECIPIENTS } from '../words.js';
import { RulePreview } from './RulePreview.js';
import { RuleText } from './RuleText.js';
import { RuleWhen } from './RuleWhen.js';

interface RuleFormProps {
  readonly rule: Rule;
  readonly batch: string | undefined;
  readonly onSaved: () => void;
}

/** All of a rule in one form, with the message beside it as people will read it. */
export function RuleForm({ rule, batch, onSaved }: RuleFormProps) {
  const [draft, setDraft] = useState(() => toDraft(rule));
  const change = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useSaveRule(onSaved);
  const form = useFormFocus(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({
      params: { event: rule.event },
      query: ruleQuery(rule, batch),
      body: { ...toInput(draft, rule.anchor), revision: rule.revision },
    });
  };
  return (
    <Columns>
      <form ref={form} noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(save.error) && <RequestErrorBanner error={save.error} />}
          <CheckboxField
            label="Nyalakan pengingat ini"
            checked={draft.active}
            onChange={(event) => change({ active: event.target.checked })}
          />
          <RuleWhen anchor={rule.anchor} draft={draft} error={save.error} onChange={change} />
          <RuleText variables={rule.variables} draft={draft} error={save.error} onChange={change} />
          {rule.anchor !== 'event' && rule.anchor !== 'last_activity' && (
            <CheckboxGroup
              label="Penerima"
              options={optionsOf(RECIPIENTS)}
              values={draft.recipients}
              error={fieldError(save.error, 'recipients')}
              onChange={(values) => change({ recipients: values as RuleDraft['recipients'] })}
            />
          )}
          <CheckboxGroup
            label="Saluran yang boleh dipakai"
            options={optionsOf(CHANNELS)}
            values={draft.channels}
            error={fieldError(save.error, 'channels')}
            onChange={(values) => change({ channels: values as RuleDraft['channels'] })}
          />
          <CheckboxField
            label="Pesan wajib"
            hint="Tetap dikirim walau penerima mengurangi pesan. Pakai hanya untuk hal penting."
            checked={draft.mandatory}
            onChange={(event) => change({ mandatory: event.target.checked })}
          />
          <div>
            <Button type="submit" busy={save.isPending} busyLabel="Sedang menyimpan…">
              Simpan aturan
            </Button>
          </div>
        </Stack>
      </form>
      <RulePreview rule={rule} draft={draft} batch={batch} />
    </Columns>
  );
}
