import type { ReactNodeViewProps } from '@tiptap/react';
import { TextInput } from '../../../../ui/TextInput.js';

interface AttrFieldProps {
  readonly node: ReactNodeViewProps;
  readonly attr: string;
  readonly label: string;
  readonly hint?: string;
  readonly max: number;
  readonly optional?: boolean;
}

/** One attribute of a block as a field, for instance the words for people who do not see a picture. */
export function AttrField({
  node: { node, updateAttributes },
  attr,
  label,
  hint,
  max,
  optional,
}: AttrFieldProps) {
  return (
    <TextInput
      label={label}
      {...(hint !== undefined && { hint })}
      {...(optional && { optional })}
      value={String(node.attrs[attr] ?? '')}
      maxLength={max}
      onChange={(event) => updateAttributes({ [attr]: event.target.value })}
    />
  );
}
