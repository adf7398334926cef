import type { TemplateElement } from '@sinau/contracts/template-design.js';
import { colorOf } from '../words.js';

type Of<Type extends TemplateElement['type']> = {
  readonly element: Extract<TemplateElement, { type: Type }>;
};

const MM_PER_POINT = 25.4 / 72;

/** Place, date, office and name of who signs. */
export function SignatureShape({ element }: Of<'signature'>) {
  const { x, y, w, h } = element;
  const size = Math.min(element.size * MM_PER_POINT, h / 11);
  const at = (line: number) => y + size * line;
  const ink = colorOf(element.color);
  return (
    <g textAnchor="middle" fontFamily='"Sinau Sans", sans-serif' fontSize={size} fill={ink}>
      <text x={x + w / 2} y={at(0.8)}>
        Malang, 21 November 2026
      </text>
      <text x={x + w / 2} y={at(2)}>
        Kepala UPT Pelatihan Koperasi dan UKM,
      </text>
      <text x={x + w / 2} y={at(7.4)} fontWeight={600}>
        Dra. Endang Lestari, M.Si.
      </text>
      <line x1={x} x2={x + w} y1={at(8.2)} y2={at(8.2)} stroke={colorOf('gold')} strokeWidth={0.2} />
      <text x={x + w / 2} y={at(9.3)} fontSize={size * 0.88} fill={colorOf('muted')}>
        Pembina Tingkat I
      </text>
      <text x={x + w / 2} y={at(10.4)} fontSize={size * 0.88} fill={colorOf('muted')}>
        NIP 19700101 199503 2 001
      </text>
    </g>
  );
}

const ROWS = [
  'Kenal Kamera HP dan Menyiapkan Produk',
  'Cahaya: Jendela, Reflektor, dan Difuser',
  'Komposisi, Sudut, dan Flat-lay',
  'Menyunting dengan Jujur',
  'Foto untuk Etalase Toko Daring',
];

/** A few lines of the table of what was taught. */
export function MateriShape({ element }: Of<'materi'>) {
  const { x, y, w, h } = element;
  const size = element.size * MM_PER_POINT;
  const row = Math.min(size * 1.84, h / (ROWS.length + 2));
  const line = (at: number) => y + row * at + row * 0.66;
  const font = row / 1.84;
  return (
    <g fontFamily='"Sinau Sans", sans-serif' fontSize={font}>
      <rect x={x} y={y} width={w} height={row} fill={colorOf(element.color)} />
      <text x={x + font * 3.4} y={line(0)} fill="#fff" fontWeight={600}>
        Materi
      </text>
      <text x={x + w - font * 2.5} y={line(0)} fill="#fff" fontWeight={600} textAnchor="middle">
        JP
      </text>
      {ROWS.map((title, at) => (
        <g key={title} fill={colorOf('ink')}>
          {at % 2 === 1 && (
            <rect x={x} y={y + row * (at + 1)} width={w} height={row} fill={colorOf('greenTint')} />
          )}
          <text x={x + font * 1.7} y={line(at + 1)} textAnchor="middle">
            {at + 1}
          </text>
          <text x={x + font * 3.4} y={line(at + 1)}>
            {title}
          </text>
          <text x={x + w - font * 2.5} y={line(at + 1)} textAnchor="middle">
            4
          </text>
        </g>
      ))}
      <rect x={x} y={y + row * (ROWS.length + 1)} width={w} height={row} fill={colorOf('goldTint')} />
      <text x={x + font * 0.7} y={line(ROWS.length + 1)} fill={colorOf('ink')} fontWeight={600}>
        Jumlah jam pelajaran
      </text>
      <text
        x={x + w - font * 2.5}
        y={line(ROWS.length + 1)}
        fill={colorOf('ink')}
        textAnchor="middle"
        fontWeight={600}
      >
        20
      </text>
    </g>
  );
}
