import type { TemplateDesign, TemplatePage } from '@sinau/contracts/template-design.js';
import type { Dispatch } from 'react';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { pageOf, type DesignAction, type DesignState } from '../editor/design-state.js';

interface PageFieldsProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
  readonly readOnly: boolean;
}

const FRAMES = [
  { value: 'rosette', label: 'Kawung dengan roset' },
  { value: 'kawung', label: 'Kawung' },
  { value: 'none', label: 'Tanpa bingkai' },
];
const PAPERS = [
  { value: 'landscape', label: 'A4 mendatar' },
  { value: 'portrait', label: 'A4 tegak' },
];
const LANGUAGES = [
  { value: 'id', label: 'Indonesia' },
  { value: 'id-en', label: 'Indonesia dan Inggris' },
];
const EMPTY: TemplatePage = { frame: 'kawung', elements: [] };

/** The sheet itself, when no element is chosen. */
export function PageFields({ state, dispatch, readOnly }: PageFieldsProps) {
  const { design } = state;
  return (
    <Stack gap="small">
      <p>Pilih unsur di kanvas atau di daftar untuk mengubahnya.</p>
      <Select
        label="Kertas"
        disabled={readOnly}
        options={PAPERS}
        value={design.paper}
        onChange={({ target }) =>
          dispatch({ kind: 'look', look: { paper: target.value as TemplateDesign['paper'] } })
        }
      />
      <Select
        label="Bingkai halaman ini"
        disabled={readOnly}
        options={FRAMES}
        value={pageOf(state).frame}
        onChange={({ target }) =>
          dispatch({ kind: 'page', page: { frame: target.value as TemplatePage['frame'] } })
        }
      />
      <Select
        label="Bahasa tanda tangan dan tabel"
        disabled={readOnly}
        options={LANGUAGES}
        value={design.language}
        onChange={({ target }) =>
          dispatch({ kind: 'look', look: { language: target.value as TemplateDesign['language'] } })
        }
      />
      <CheckboxField
        label="Ada halaman belakang"
        disabled={readOnly}
        checked={design.back !== null}
        onChange={({ target }) => dispatch({ kind: 'look', look: { back: target.checked ? EMPTY : null } })}
      />
    </Stack>
  );
}
