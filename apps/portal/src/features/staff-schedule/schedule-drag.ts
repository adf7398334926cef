import { autoScrollWindowForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** Makes drawn sessions movable between the cells of the week. @returns what ends it */
export function connectWeek(
  root: HTMLElement,
  drop: (itemId: string, place: { day: string; roomId: string | undefined }) => void,
): () => void {
  const items = [...root.querySelectorAll<HTMLElement>('[data-movable]')];
  const cells = [...root.querySelectorAll<HTMLElement>('[data-day]')];
  return combine(
    ...items.map((element) =>
      draggable({
        element,
        getInitialData: () => ({ itemId: element.dataset.movable ?? '' }),
        onDragStart: () => element.toggleAttribute('data-dragging', true),
        onDrop: () => element.removeAttribute('data-dragging'),
      }),
    ),
    ...cells.map((element) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.itemId === 'string',
        onDragEnter: () => element.toggleAttribute('data-over', true),
        onDragLeave: () => element.removeAttribute('data-over'),
        onDrop: ({ source }) => {
          element.removeAttribute('data-over');
          drop(String(source.data.itemId), {
            day: element.dataset.day ?? '',
            roomId: element.dataset.room || undefined,
          });
        },
      }),
    ),
    autoScrollWindowForElements(),
  );
}
