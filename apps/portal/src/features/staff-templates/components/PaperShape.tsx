import type { TemplatePage } from '@sinau/contracts/template-design.js';
import type { Size } from '../editor/geometry.js';
import { colorOf } from '../words.js';

interface PaperShapeProps {
  readonly paper: Size;
  readonly frame: TemplatePage['frame'];
}

/** The sheet with a sketch of its frame, in millimetres. */
export function PaperShape({ paper: { width, height }, frame }: PaperShapeProps) {
  const inset = (by: number) => ({
    x: by,
    y: by,
    width: width - 2 * by,
    height: height - 2 * by,
    fill: 'none',
  });
  if (frame === 'none') return <rect width={width} height={height} fill="#fff" />;
  return (
    <>
      <rect width={width} height={height} fill="#fff" />
      <rect {...inset(16.5)} fill={colorOf('paper')} />
      {frame === 'rosette' && (
        <g fill="none" stroke={colorOf('goldTint')} strokeWidth={0.5}>
          <circle cx={width / 2} cy={height / 2} r={60} />
          <circle cx={width / 2} cy={height / 2} r={48} />
          <circle cx={width / 2} cy={height / 2} r={33} stroke={colorOf('greenTint')} />
        </g>
      )}
      <rect {...inset(12.75)} stroke={colorOf('green')} strokeWidth={7.5} />
      <rect {...inset(12.75)} stroke={colorOf('goldTint')} strokeWidth={4} strokeDasharray="1.6 2.15" />
      <rect {...inset(8.1)} stroke={colorOf('gold')} strokeWidth={0.45} />
      <rect {...inset(17.4)} stroke={colorOf('gold')} strokeWidth={0.45} />
      <rect {...inset(22.2)} stroke={colorOf('gold')} strokeWidth={0.2} />
    </>
  );
}
