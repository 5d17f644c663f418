import { DOMSerializer, type Schema } from '@tiptap/pm/model';

const mark = 'data-narrative';

/** Marks what is copied here, so that it is read back exactly when it is pasted here again. */
class MarkingSerializer extends DOMSerializer {
  override serializeFragment(
    ...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>
  ): HTMLElement | DocumentFragment {
    const whole = super.serializeFragment(fragment, options, target);
    if (target === undefined) whole.firstElementChild?.setAttribute(mark, '');
    return whole;
  }
}

export const serializerFor = (schema: Schema): DOMSerializer =>
  new MarkingSerializer(
    DOMSerializer.nodesFromSchema(schema),
    DOMSerializer.marksFromSchema(schema),
  );

/** Whether HTML was copied from this editor. Another editor's slices are cleaned like any page. */
export const isOwn = (html: string): boolean =>
  html.includes(mark) && html.includes('data-pm-slice');
