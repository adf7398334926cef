import type { TemplateElement } from '@sinau/contracts/template-design.js';
import { imageUrl } from '../api/images.js';
import { FAMILIES, fitText, type Measure } from '../editor/fit-text.js';
import { colorOf, LOGOS } from '../words.js';
import { MateriShape, SignatureShape } from './BlockShapes.js';

interface ShapeProps {
  readonly element: TemplateElement;
  readonly measure: Measure;
}

const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const;
const MM_PER_POINT = 25.4 / 72;

/** One element as SVG in millimetres: near to what is printed, the preview beside it is what is printed. */
export function ElementShape({ element, measure }: ShapeProps) {
  switch (element.type) {
    case 'text':
      return <TextShape element={element} measure={measure} />;
    case 'image':
      return (
        <image
          href={imageUrl(element.imageId)}
          x={element.x}
          y={element.y}
          width={element.w}
          height={element.h}
          preserveAspectRatio="xMidYMid meet"
        />
      );
    case 'line':
      return <LineShape element={element} />;
    case 'logo':
      return <LogoShape element={element} />;
    case 'qr':
      return <QrShape element={element} />;
    case 'signature':
      return <SignatureShape element={element} />;
    case 'materi':
      return <MateriShape element={element} />;
  }
}

type Of<Type extends TemplateElement['type']> = {
  readonly element: Extract<TemplateElement, { type: Type }>;
};

function TextShape({ element, measure }: Of<'text'> & { readonly measure: Measure }) {
  const { size, lines } = fitText(element, measure);
  const { family, weight, style } = FAMILIES[element.face];
  const x = element.x + { left: 0, center: element.w / 2, right: element.w }[element.align];
  return (
    <text
      textAnchor={ANCHOR[element.align]}
      fontFamily={`"${family}", sans-serif`}
      fontWeight={weight}
      fontStyle={style}
      fontSize={size}
      letterSpacing={(element.tracking / element.size) * size}
      fill={colorOf(element.color)}
    >
      {lines.map((line, at) => (
        <tspan key={at} x={x} y={element.y + line.y}>
          {line.text}
        </tspan>
      ))}
    </text>
  );
}

function LineShape({ element }: Of<'line'>) {
  const { x, y, w, h } = element;
  const [middleX, middleY] = [x + w / 2, y + h / 2];
  const flat = w >= h;
  const ends = flat
    ? { x1: x, x2: x + w, y1: middleY, y2: middleY }
    : { x1: middleX, x2: middleX, y1: y, y2: y + h };
  const color = colorOf(element.color);
  return (
    <>
      <line {...ends} stroke={color} strokeWidth={element.thickness * MM_PER_POINT} />
      {element.ornament && (
        <path
          d={`M${middleX} ${middleY - 1.2}l1.2 1.2-1.2 1.2-1.2-1.2z`}
          fill={color}
          stroke={colorOf('paper')}
          strokeWidth={1}
          paintOrder="stroke"
        />
      )}
    </>
  );
}

function LogoShape({ element }: Of<'logo'>) {
  return element.of === 'dinas' || element.of === 'centre' ? (
    <OfficeLogoShape element={element} />
  ) : (
    <EmblemShape element={element} />
  );
}

/** A place for a picture that belongs to the office's settings; the preview shows it. */
function OfficeLogoShape({ element }: Of<'logo'>) {
  const size = Math.min(element.w / 6, element.h / 3, 4);
  return (
    <>
      <rect
        x={element.x}
        y={element.y}
        width={element.w}
        height={element.h}
        rx={1}
        fill={colorOf('greenTint')}
        stroke={colorOf('gold')}
        strokeWidth={0.4}
      />
      <text
        x={element.x + element.w / 2}
        y={element.y + element.h / 2}
        fontSize={size}
        textAnchor="middle"
        dominantBaseline="central"
        fill={colorOf('ink')}
      >
        {LOGOS[element.of ?? 'sinau']}
      </text>
    </>
  );
}

function EmblemShape({ element }: Of<'logo'>) {
  const size = Math.min(element.w, element.h);
  const [x, y] = [element.x + element.w / 2, element.y + element.h / 2];
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={size / 2 - 0.3}
        fill={colorOf('paper')}
        stroke={colorOf('gold')}
        strokeWidth={0.4}
      />
      <circle cx={x} cy={y} r={size * 0.4} fill={colorOf('green')} />
      <path
        d={`M${x} ${y - size * 0.26}q${size * 0.09} ${size * 0.14} 0 ${size * 0.27}q${-size * 0.09} ${-size * 0.13} 0 ${-size * 0.27}z`}
        fill={colorOf('goldBright')}
      />
      <path
        d={`M${x - size * 0.24} ${y + size * 0.06}q${size * 0.14} 0 ${size * 0.24} ${size * 0.08}q${size * 0.1} ${-size * 0.08} ${size * 0.24} ${-size * 0.08}v${size * 0.14}q${-size * 0.14} 0 ${-size * 0.24} ${size * 0.08}q${-size * 0.1} ${-size * 0.08} ${-size * 0.24} ${-size * 0.08}z`}
        fill={colorOf('paper')}
      />
    </>
  );
}

const EYES = [
  [0, 0],
  [14, 0],
  [0, 14],
] as const;

/** A picture of a QR code, not one that can be read. */
function QrShape({ element }: Of<'qr'>) {
  const size = Math.min(element.w, element.h);
  const unit = size / 25;
  const [x, y] = [element.x + (element.w - size) / 2, element.y + (element.h - size) / 2];
  const dots = Array.from({ length: 441 }, (_, at) => at).filter((at) => (at * 7 + (at % 5) * 3) % 11 < 5);
  const rect = (column: number, row: number, side: number) =>
    `M${x + (column + 2) * unit} ${y + (row + 2) * unit}h${side * unit}v${side * unit}h${-side * unit}z`;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={size}
        height={size}
        fill="#fff"
        stroke={colorOf('gold')}
        strokeWidth={0.2}
        rx={0.8}
      />
      <path d={dots.map((at) => rect(at % 21, Math.floor(at / 21), 1)).join('')} fill="#000" opacity={0.75} />
      {EYES.map(([column, row]) => (
        <g key={`${column} ${row}`}>
          <path d={rect(column, row, 7)} fill="#000" stroke="#fff" strokeWidth={unit} />
          <path d={rect(column + 1, row + 1, 5)} fill="#fff" />
          <path d={rect(column + 2, row + 2, 3)} fill="#000" />
        </g>
      ))}
    </>
  );
}
