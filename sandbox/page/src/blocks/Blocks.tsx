/** One block after another, each by its type. */
import { useDesk, useSurface } from '../context.ts';
import { Interactive } from '../fields/Interactive.tsx';
import type { Block, Cell, Element } from '../types.ts';
import { Picture } from './Picture.tsx';
import { plain, TextView } from './Rich.tsx';
import { RichText } from './RichText.tsx';

function Accessory({ block, element }: { block: Block; element: Element }) {
  return (
    <div class={element.type === 'image' ? 'accessory picture' : 'accessory'}>
      <Interactive block={block} element={element} />
    </div>
  );
}

function Section({ block }: { block: Block }) {
  return (
    <div class="section">
      <div class="grow">
        {block.text && <TextView text={block.text} />}
        {block.fields && (
          <div class="fields">
            {block.fields.map((field, i) => (
              <div key={i}>
                <TextView text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && <Accessory block={block} element={block.accessory} />}
    </div>
  );
}

function Context({ block }: { block: Block }) {
  return (
    <div class="context">
      {(block.elements ?? []).map((element, i) =>
        element.type === 'image' ? (
          <Picture key={i} picture={element} />
        ) : (
          <TextView key={i} text={element} />
        ),
      )}
    </div>
  );
}

const cellText = (cell: Cell) =>
  cell.elements ? <RichText elements={cell.elements} /> : <>{cell.text ?? ''}</>;

function Table({ block }: { block: Block }) {
  const [head, ...rows] = block.rows ?? [];
  const align = (i: number) => {
    const textAlign = (block.column_settings?.[i]?.align ?? 'left') as 'left' | 'right';
    // Figures stay on one line: "93.1 %" broken in two is hard to read.
    return textAlign === 'right' ? { textAlign, whiteSpace: 'nowrap' as const } : { textAlign };
  };
  return (
    // A table wider than the phone scrolls in its own frame, reachable by key.
    <div class="table" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {(head ?? []).map((cell, i) => (
              <th key={i} scope="col" style={align(i)}>
                {cellText(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, i) => (
                <td key={i} style={align(i)}>
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const groups = new Set(['radio_buttons', 'checkboxes']);

function Input({ block }: { block: Block }) {
  const { say } = useDesk();
  const { errors } = useSurface();
  const element = block.element;
  if (!element) return null;
  const id = `f-${block.block_id}`;
  const error = errors[block.block_id ?? ''];
  const label = (
    <>
      {plain(block.label)} {block.optional && <span class="quiet">{say('optional')}</span>}
    </>
  );
  const body = (
    <>
      <Interactive block={block} element={element} inputId={id} invalid={Boolean(error)} />
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p class="hint" id={`${id}-hint`}>
          {plain(block.hint)}
        </p>
      )}
    </>
  );
  const shown = { class: error ? 'input wrong' : 'input', 'data-block': block.block_id };
  return groups.has(element.type) ? (
    <fieldset {...shown}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  ) : (
    <div {...shown}>
      <label for={id}>{label}</label>
      {body}
    </div>
  );
}

function Image({ block }: { block: Block }) {
  return (
    <figure>
      {block.title && <figcaption>{plain(block.title)}</figcaption>}
      <Picture picture={block} />
    </figure>
  );
}

function BlockView({ block }: { block: Block }) {
  const { say } = useDesk();
  switch (block.type) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return <h3 class="block-header">{block.text && <TextView text={block.text} />}</h3>;
    case 'divider':
      return <hr />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
      return (
        <div class="actions">
          {(block.elements ?? []).map((element, i) => (
            <Interactive key={element.action_id ?? i} block={block} element={element} />
          ))}
        </div>
      );
    case 'input':
      return <Input block={block} />;
    case 'image':
      return <Image block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'rich_text':
      return <RichText elements={block.elements ?? []} />;
    case 'markdown':
      return <TextView text={block.text ?? ''} />;
    default:
      return <p class="quiet">{say('unsupported', { type: block.type })}</p>;
  }
}

export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, i) => (
        <BlockView key={block.block_id ?? i} block={block} />
      ))}
    </div>
  );
}
