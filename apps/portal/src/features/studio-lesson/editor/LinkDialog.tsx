import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toHref } from '../document/href.js';

interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** The address of a link: to set, to change, to take away. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const current = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(current);
  const [wrong, setWrong] = useState(false);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const save = () => {
    const href = toHref(typed);
    if (href === null) return setWrong(true);
    editor.commands.setLessonLink(href);
    close();
  };
  return (
    <Dialog
      open
      title="Tautan"
      onClose={close}
      footer={
        <>
          {current !== '' && (
            <Button
              variant="quiet"
              onClick={() => {
                editor.commands.unsetLessonLink();
                close();
              }}
            >
              Hapus tautan
            </Button>
          )}
          <Button onClick={save}>Pakai</Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label="Alamat"
          hint="Misalnya latkop.id, nomor telepon, atau alamat surel."
          inputMode="url"
          autoComplete="off"
          // The dialog was opened to fill this one field.
          autoFocus
          value={typed}
          error={wrong ? 'Alamat ini tidak dikenal. Periksa ejaannya.' : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
      </form>
    </Dialog>
  );
}
