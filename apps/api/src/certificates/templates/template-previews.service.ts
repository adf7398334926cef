import { Inject, Injectable } from '@nestjs/common';
import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import type { TemplateKind, TemplatePreview } from '@sinau/contracts/certificate-templates.contract.js';
import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { findToday } from '../../database/clock.js';
import { Transactions } from '../../database/transactions.js';
import { atOnce } from '../../files/at-once.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import { identityOf } from '../../settings/branding/branding.service.js';
import { pinnedLogos } from '../register/certificate-payload.js';
import { findClassFacts } from '../register/certificate-register.queries.js';
import { templateProblem, unprintableIn } from './template-failure.js';
import { pagesOf, storedLook, type SentLook } from './template-look.js';
import { findExtremeName, findLongestOfBatch } from './template-preview.queries.js';
import { TemplateRenderer } from './template-renderer.js';
import { sampleData, type SampleSize } from './template-sample.js';
import { tooHeavy } from './template-weight.js';
import { TemplatesService, type SourceTemplate } from './templates.service.js';

const BATCH_MODES = {
  in_person: 'tatap muka',
  online: 'daring',
  blended: 'bauran',
  self_paced: 'mandiri',
} as const;

const perPerson = atOnce(3);

/** The real PDF of a look before it counts. */
@Injectable()
export class TemplatePreviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: TemplatesService,
    private readonly renderer: TemplateRenderer,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  /** @throws Problem invalid_input, template_failed, too_many_requests */
  async preview(
    actor: Actor,
    { kind, look, sample }: { kind: TemplateKind; look: SentLook; sample: SampleSize },
  ): Promise<TemplatePreview> {
    return perPerson(actor.accountId, async () => {
      const em = this.transactions.reader;
      if ('design' in look) this.checkWords(look);
      const { source } = await storedLook(em, look);
      const template = await this.templates.templateOf(em, 'pratinjau', source);
      const name = await findExtremeName(em, sample);
      return this.print(template, sampleData(kind, sample, { name, ...(await this.around(em)) }));
    });
  }

  /** The longest name of a class on a published look, or on the built-in one. @throws Problem not_found, template_failed */
  async ofBatch(
    actor: Actor,
    batchId: string,
    { kind, templateVersionId }: { kind: TemplateKind; templateVersionId?: string | undefined },
  ): Promise<TemplatePreview> {
    return perPerson(actor.accountId, async () => {
      const em = this.transactions.reader;
      const taught = orNotFound(await findClassFacts(em, batchId));
      const template = templateVersionId
        ? await this.templates.sourceOf(em, templateVersionId)
        : ({ kind: 'builtin' } as const);
      const holder = await findLongestOfBatch(em, batchId);
      const around = await this.around(em);
      const { day } = around;
      const sample = sampleData(kind, 'longest', { name: holder?.name, ...around });
      return this.print(template, {
        ...sample,
        businessName: holder && kind !== 'PELATIH' ? holder.businessName : sample.businessName,
        courseTitle: taught.courseTitle,
        jp: taught.jp,
        modules: taught.modules,
        startedOn: taught.startsOn ?? day,
        endedOn: taught.endsOn ?? day,
        batchLabel: taught.batchLabel,
        modeLabel: BATCH_MODES[taught.mode],
      });
    });
  }

  /** The Typst source of a design. @throws Problem invalid_input for a picture that is not there */
  async source(design: TemplateDesign): Promise<{ source: string }> {
    const { source } = await storedLook(this.transactions.reader, { design });
    return { source };
  }

  private async around(em: EntityManager) {
    const identity = await identityOf(em);
    const { name, parent, address, city } = identity;
    const day = await findToday(em);
    const issuer = { name, parent, address };
    return { day, publicUrl: this.config.PUBLIC_URL, issuer, city, logos: pinnedLogos(identity) };
  }

  private checkWords({ design }: Extract<SentLook, { design: unknown }>): void {
    const words = pagesOf(design).flatMap(({ elements }) =>
      elements.flatMap((element) => (element.type === 'text' ? [element.text] : [])),
    );
    const lacking = this.renderer.unprintable(words.join(' '));
    if (lacking.length > 0) throw unprintableIn('Teks templat', lacking);
  }

  private async print(
    template: SourceTemplate | { readonly kind: 'builtin' },
    data: CertificateData,
  ): Promise<TemplatePreview> {
    try {
      const pdf = await this.renderer.render(data, template);
      const { byteLength: bytes } = pdf;
      const weight = tooHeavy(bytes, template.kind === 'source' ? template.images : {});
      return {
        pdf: Buffer.from(pdf).toString('base64'),
        bytes,
        holderName: data.holderName,
        warnings: weight === null ? [] : [weight],
      };
    } catch (error) {
      throw templateProblem(error);
    }
  }
}
