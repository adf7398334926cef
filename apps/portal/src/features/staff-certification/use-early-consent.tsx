import { useState } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../lib/field-errors.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import type { Certification } from './api/certification.js';
import { earlyWords } from './words.js';

/** Of a class that is not over somebody says that they know, before others get something for it. */
export function useEarlyConsent({ early }: Certification, error: RequestError | null) {
  const [given, setGiven] = useState(false);
  const [missing, setMissing] = useState(false);
  const asked = early?.why === 'not_over';
  return {
    body: { early: asked && given },
    /** What the field does not say. */
    error: asked && hasFieldErrors(error) ? null : error,
    /** Whether it can go on; otherwise the field says what is missing. */
    settled: () => {
      setMissing(asked && !given);
      return !asked || given;
    },
    forget: () => {
      setGiven(false);
      setMissing(false);
    },
    field: asked && (
      <CheckboxField
        label="Saya tahu angkatan ini belum selesai."
        hint={earlyWords(early)}
        checked={given}
        error={missing && !given ? 'Centang bila tetap diteruskan.' : fieldError(error, 'early')}
        onChange={({ target }) => setGiven(target.checked)}
      />
    ),
  };
}
