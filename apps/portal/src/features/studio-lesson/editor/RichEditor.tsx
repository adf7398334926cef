import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { toast } from '../../../ui/toast.js';
import { toLessonDocument } from '../document/clean.js';
import type { AnyNode } from '../document/node.js';
import { AskDialog } from './AskDialog.js';
import type { Asking, BlockChoice } from './blocks.js';
import { ContextBar } from './ContextBar.js';
import { editorExtensions } from './extensions.js';
import { InsertDialog } from './InsertDialog.js';
import { LinkDialog } from './LinkDialog.js';
import styles from './RichEditor.module.css';
import { keyRelay, type KeyRelay } from './key-relay.js';
import { SlashMenu } from './SlashMenu.js';
import { Toolbar } from './Toolbar.js';

export interface RichEditorProps {
  /** Name for screen readers, e.g. "Isi pelajaran". */
  readonly label: string;
  /** Read once: a new document needs a new `key`. */
  readonly document: LessonDocument;
  readonly onChange: (document: LessonDocument) => void;
}

interface Open {
  readonly what: 'link' | 'insert' | Asking;
  readonly files?: readonly File[];
}

/** The block editor of a lesson. Heavy: load it with `import()` only, see DocumentField. */
export default function RichEditor({ label, document, onChange }: RichEditorProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [keys] = useState(keyRelay);
  const editor = useLessonEditor({ label, document, onChange, setOpen, toolbar, keys });
  if (!editor) return null;
  const close = () => setOpen(null);
  const choose = (block: BlockChoice) => {
    close();
    if (block.asks) setOpen({ what: block.asks });
    // After the dialog has given the focus back.
    else requestAnimationFrame(() => block.run?.(editor));
  };
  return (
    <div className={styles.frame}>
      <div className={styles.tools}>
        <Toolbar
          editor={editor}
          label={label}
          root={toolbar}
          onLink={() => setOpen({ what: 'link' })}
          onInsert={() => setOpen({ what: 'insert' })}
        />
        <ContextBar editor={editor} />
      </div>
      <div className={styles.holder}>
        <EditorContent editor={editor} />
        <SlashMenu editor={editor} keys={keys} onChoose={choose} />
      </div>
      {open?.what === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {open?.what === 'insert' && <InsertDialog onClose={close} onChoose={choose} />}
      {open && open.what !== 'link' && open.what !== 'insert' && (
        <AskDialog
          // The next of several pasted files begins anew.
          key={open.files?.length}
          editor={editor}
          asking={open.what}
          files={open.files}
          onMore={(files) => setOpen({ what: askingFor(files), files })}
          onClose={close}
        />
      )}
    </div>
  );
}

interface Parts extends RichEditorProps {
  readonly setOpen: (open: Open) => void;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly keys: KeyRelay;
}

function useLessonEditor({ label, document, onChange, setOpen, toolbar, keys }: Parts): Editor | null {
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  /** What was last handed out: an update that changes no word and no block is no change. */
  const last = useRef('');
  const read = (editor: Editor) => toLessonDocument(editor.getJSON() as AnyNode);
  return useEditor({
    extensions: editorExtensions({
      onLink: () => setOpen({ what: 'link' }),
      onToolbar: () => toolbar.current?.querySelector('button')?.focus(),
      onKey: keys.handle,
      onFiles: (files) => setOpen({ what: askingFor(files), files }),
      onDroppedPictures: (count) =>
        toast(`${count} gambar tidak ikut tersalin. Sisipkan gambarnya lewat tombol Sisipkan.`),
    }),
    content: document as object,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // A style element would be refused by the CSP; the rules are in RichEditor.module.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'id',
        class: styles.text ?? '',
      },
    },
    onCreate: ({ editor }) => {
      last.current = JSON.stringify(read(editor));
    },
    onUpdate: ({ editor }) => {
      const now = read(editor);
      const text = JSON.stringify(now);
      if (text === last.current) return;
      last.current = text;
      change.current(now);
    },
  });
}

/** The kind of block that pasted or dropped files become. */
function askingFor([file]: readonly File[]): Asking {
  const kind = file?.type.split('/')[0];
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file';
}
