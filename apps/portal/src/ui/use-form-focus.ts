import { useEffect, useRef } from 'react';

const WRONG = '[aria-invalid=true], fieldset[aria-describedby*=error] input';

/** Moves the focus to the first field that needs mending, and brings its sentence into sight. */
export function focusFirstWrong(area: HTMLElement | null): void {
  const wrong = area?.querySelector<HTMLElement>(WRONG);
  if (!wrong) return;
  wrong.focus();
  const described = wrong.closest('fieldset[aria-describedby*=error]') ?? wrong;
  const message = described.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
  document.getElementById(message)?.scrollIntoView({ block: 'nearest' });
}

/** After a refused form the focus goes to the first field that needs mending. @param error of the last sending */
export function useFormFocus(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) focusFirstWrong(form.current);
  }, [error]);
  return form;
}
