import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

type Writer = Parameters<asn1js.Sequence['toBER']>[1];

/** Goes into a larger structure as the bytes it has. */
class WrittenSequence extends asn1js.Sequence {
  constructor(private readonly der: ArrayBuffer) {
    super();
  }

  override toBER(sizeOnly?: boolean, writer?: Writer): ArrayBuffer {
    const bytes = sizeOnly ? new ArrayBuffer(this.der.byteLength) : this.der;
    writer?.write(bytes);
    return bytes;
  }
}

/** A certificate that is written as it was read: taking it apart and putting it together again takes longer than signing. */
export class WrittenCertificate extends pkijs.Certificate {
  private readonly written: WrittenSequence;

  /** @param der @throws when these bytes are no certificate */
  constructor(der: Uint8Array) {
    const own = new Uint8Array(der).buffer;
    super({ schema: asn1js.fromBER(own).result });
    this.written = new WrittenSequence(own);
  }

  override toSchema(): asn1js.Sequence {
    return this.written;
  }
}
