import type { TemplateDesign, TemplateElement } from '@sinau/contracts/template-design.js';
import { newElement } from '../editor/new-element.js';

const PAPER = { width: 297, height: 210 };

export const TEXT: Extract<TemplateElement, { type: 'text' }> = {
  ...(newElement('text', PAPER) as Extract<TemplateElement, { type: 'text' }>),
  id: 'judul',
  x: 50,
  y: 40,
  w: 100,
  h: 12,
  text: 'Nomor: {{number}}',
};

export const DESIGN: TemplateDesign = {
  paper: 'landscape',
  language: 'id',
  front: { frame: 'rosette', elements: [TEXT, { id: 'qr', type: 'qr', x: 30, y: 150, w: 28, h: 28 }] },
  back: {
    frame: 'kawung',
    elements: [{ id: 'materi', type: 'materi', x: 30, y: 50, w: 230, h: 90, size: 10, color: 'green' }],
  },
};

export const TEMPLATE = {
  id: 't1',
  kind: 'STTP',
  name: 'Tanda tamat 2027',
  archivedAt: null,
  current: {
    id: 'v1',
    version: 1,
    state: 'draft',
    designed: true,
    updatedAt: '2026-11-22T03:00:00Z',
    updatedByName: 'Rahmat Hidayat',
    publishedAt: null,
    design: DESIGN,
    source: '#page[x]',
    revision: 1,
    restorable: false,
  },
  versions: [
    {
      id: 'v1',
      version: 1,
      state: 'draft',
      designed: true,
      updatedAt: '2026-11-22T03:00:00Z',
      updatedByName: 'Rahmat Hidayat',
      publishedAt: null,
    },
  ],
};
