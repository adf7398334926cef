import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAutosave } from '../studio/use-autosave.js';
import { keyOf } from '../../lib/api-query.js';
import {
  readTemplate,
  saveDraft,
  type Look,
  type TemplateDetail,
  type TemplateVersion,
} from './api/templates.js';

interface DraftSaving<T> {
  readonly templateId: string;
  readonly version: TemplateVersion;
  readonly name: string;
  readonly value: T;
  readonly toLook: (value: T) => Look;
  /** What stands in a version of somebody else, or null when it is of the other make. */
  readonly ofVersion: (version: TemplateVersion) => T | null;
  /** Puts a text of the server on the screen. */
  readonly show: (value: T) => void;
}

/** Saves a draft while it is being made, and asks when somebody else saved first. */
export function useDraftSaving<T>(draft: DraftSaving<T>) {
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<TemplateDetail | null>(null);
  const [revision, setRevision] = useState(draft.version.revision);
  const read = async () => setTheirs(await readTemplate(draft.templateId));
  const autosave = useAutosave<T>({
    name: draft.name,
    value: draft.value,
    revision: draft.version.revision,
    save: async (value, known) => {
      const saved = await saveDraft(draft.templateId, known, draft.toLook(value));
      setRevision(saved.revision);
      return saved;
    },
    // Without an answer the banner offers the choice all the same: it is read again with the tap.
    onConflict: () => void read().catch(() => undefined),
  });
  const reload = () => client.invalidateQueries({ queryKey: keyOf('GET /manage/certificate-templates/:id') });
  const decide = async (mine: boolean) => {
    const now = await readTemplate(draft.templateId);
    const value = draft.ofVersion(now.current);
    setTheirs(null);
    setRevision(now.current.revision);
    if (mine && now.current.state === 'draft') return autosave.resolve(draft.value, now.current.revision);
    if (value === null || now.current.state !== 'draft') return void reload();
    draft.show(value);
    autosave.takeTheirs(value, now.current.revision);
  };
  return {
    autosave,
    revision,
    reload,
    conflict: autosave.state === 'conflict',
    theirsBy: theirs?.current.updatedByName ?? null,
    keepMine: () => void decide(true).catch(() => undefined),
    keepTheirs: () => void decide(false).catch(() => undefined),
  };
}
