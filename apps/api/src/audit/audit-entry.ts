export interface AuditEntry {
  /** Past tense, dotted: `batch.opened`, `certificate.revoked`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Ids, states and counts: never names, phones or NIKs. */
  readonly details?: Record<string, unknown>;
}
