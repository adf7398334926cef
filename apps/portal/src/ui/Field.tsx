import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon.js';

/** Attributes that tie a control to its label, hint and error. Spread them on the control. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** A sentence that says what is wrong and how to mend it. */
  readonly error?: string | undefined;
  /** Most fields are required; only the optional ones say so. */
  readonly optional?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, hint, control and error of one question, wired for assistive technology. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>(boleh kosong)</span>}
      </label>
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {errorId && <FieldMessage id={errorId}>{error}</FieldMessage>}
    </div>
  );
}

/** The error sentence below a control or a group. */
export function FieldMessage({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <Icon name="alert" size="small" />
      <span>{children}</span>
    </p>
  );
}
