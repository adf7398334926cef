import { MediaPicker } from '../../../media/MediaPicker.js';
import { urlOf } from './picture-url.js';

export interface PicturePickerProps {
  readonly onPick: (picture: { readonly id: string; readonly url: string | null }) => void;
}

const KINDS = ['image'] as const;

/** The media library for one picture. A module of its own, since it brings the upload along. */
export default function PicturePicker({ onPick }: PicturePickerProps) {
  return <MediaPicker kinds={KINDS} onPick={(media) => onPick({ id: media.id, url: urlOf(media) })} />;
}
