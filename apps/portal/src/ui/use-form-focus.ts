import { useEffect, useRef } from 'react';

/** After a refused form the focus goes to the first field that needs mending. @param error of the last sending */
export function useFormFocus(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!error) return;
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid=true], fieldset[aria-describedby*=error] input',
    );
    wrong?.focus();
  }, [error]);
  return form;
}
