/** A look as the editor keeps it; millimetres from the upper left corner of the paper. */
export interface Design {
  readonly paper: 'landscape' | 'portrait';
  readonly language: 'id' | 'id-en';
  readonly front: DesignPage;
  readonly back: DesignPage | null;
}

export interface DesignPage {
  readonly frame: 'none' | 'kawung' | 'rosette';
  readonly elements: readonly DesignElement[];
}

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface TextElement extends Box {
  readonly type: 'text';
  /** May name variables: `Nomor: {{number}}`. */
  readonly text: string;
  readonly face: 'sans' | 'sans-bold' | 'serif-bold' | 'serif-italic';
  /** Points, the largest: it becomes smaller until it fits. */
  readonly size: number;
  readonly color: string;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly fit: 'wrap' | 'line';
  readonly upper: boolean;
  readonly tracking: number;
  readonly role: 'text' | 'title' | 'heading';
}

export type DesignElement =
  | TextElement
  | (Box & { readonly type: 'image'; readonly imageId: string; readonly alt: string })
  | (Box & {
      readonly type: 'logo';
      /** The emblem, or one of the logos that the certificate pins; missing: the emblem. */
      readonly of?: 'sinau' | 'dinas' | 'centre' | undefined;
    })
  | (Box & {
      readonly type: 'line';
      readonly color: string;
      readonly thickness: number;
      readonly ornament: boolean;
    })
  | (Box & { readonly type: 'qr' })
  | (Box & { readonly type: 'signature'; readonly size: number; readonly color: string })
  | (Box & { readonly type: 'materi'; readonly size: number; readonly color: string });
