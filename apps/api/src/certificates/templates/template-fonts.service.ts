import { Injectable } from '@nestjs/common';
import { faceFonts } from '@sinau/certificate/design/face-fonts.js';
import type { TemplateFace } from '@sinau/contracts/template-design.js';
import { orNotFound } from '../../http/problem.js';

/** The fonts that are printed, for the editor's canvas. Read at the first use. */
@Injectable()
export class TemplateFonts {
  private fonts: ReturnType<typeof faceFonts> | undefined;

  of(face: TemplateFace): Buffer {
    return orNotFound((this.fonts ??= faceFonts()).get(face));
  }
}
