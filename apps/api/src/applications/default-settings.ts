import type { SelectionSettings } from '@sinau/contracts/selection-settings.js';

/** What a selection begins with: the office changes it before registration opens. */
export const defaultSettings: SelectionSettings = {
  rules: [{ kind: 'not_in_running_class' }, { kind: 'not_taken_before' }],
  priorityRegions: [],
  quotas: [],
  weights: {
    priority_region: 30,
    nominated: 20,
    first_training: 20,
    micro: 10,
    cooperative: 10,
    has_nib: 10,
  },
  documents: ['ktp', 'business_proof', 'statement'],
  offerHours: 48,
  announcedAt: null,
};
