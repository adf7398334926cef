import { useEditorState, type Editor } from '@tiptap/react';

/** What is on at the cursor. */
export const useTools = (editor: Editor) =>
  useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      link: editor.isActive('link'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      taskList: editor.isActive('taskList'),
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
    }),
  });
