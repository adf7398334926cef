import { Fragment } from 'react';

/** A certificate number in a sentence: it goes on in the next line after a slash, never within a year. */
export function SlashedNumber({ number }: { readonly number: string }) {
  return number.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={`${at} ${part}`}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
