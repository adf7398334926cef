import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { CertificationPreview } from '@sinau/contracts/certification.contract.js';
import type { GivenKind } from '../register/recipients.queries.js';
import type { RangeRow } from './certification-preview.queries.js';

interface KindFacts {
  readonly given: readonly GivenKind[];
  readonly templates: CertificationPreview['templates'];
  readonly counts: Readonly<Record<CertificateKind, number>>;
  /** What was given; null before the approval. */
  readonly ranges: readonly RangeRow[] | null;
}

/** The kinds that the class gives, each with how many and which numbers. @param peek the numbers that would come next */
export async function kindsOf(
  { given, templates, counts, ranges }: KindFacts,
  peek: (kind: CertificateKind, count: number) => Promise<{ first: string; last: string } | null>,
): Promise<CertificationPreview['kinds']> {
  const kinds: CertificationPreview['kinds'] = [];
  for (const { kind, templateVersionId } of given) {
    const template = templates.find(({ versionId }) => versionId === templateVersionId) ?? null;
    const range = ranges?.find((each) => each.kind === kind);
    kinds.push({
      kind,
      template,
      count: ranges ? (range?.count ?? 0) : counts[kind],
      numbers: ranges
        ? range
          ? { first: range.first, last: range.last }
          : null
        : await peek(kind, counts[kind]),
    });
  }
  return kinds;
}
