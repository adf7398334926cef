import { Fact } from '../../../ui/Fact.js';
import { Stack } from '../../../ui/Stack.js';

/** What is still missing, one sentence each. */
export function MissingList({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Stack as="ul" gap="small">
      {sentences.map((sentence) => (
        <Fact key={sentence} icon="alert">
          {sentence}
        </Fact>
      ))}
    </Stack>
  );
}
