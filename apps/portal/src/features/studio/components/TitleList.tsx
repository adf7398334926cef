import { Disclosure } from '../../../ui/Disclosure.js';

/** Titles under a heading with their number; long lists are folded. Nothing when there are none. */
export function TitleList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Disclosure summary={`${title} (${items.length})`} open={items.length <= 6}>
      <ul>
        {items.map((item, at) => (
          <li key={`${item}-${at}`}>{item}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
