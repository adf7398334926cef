export interface AuditEntry {
  /** Past tense, dotted: `batch.opened`, `certificate.revoked`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Ids, states and counts: never names, phones or NIKs. */
  readonly details?: Record<string, unknown>;
  /** What a deed changed, as it was and as it is: states, ids, counts, fields that say nothing about a person. */
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}
