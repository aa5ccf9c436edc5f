/** rich_text blocks: sections, lists, quotes and preformatted text. */
import type { ComponentChildren } from 'preact';
import type { RichElement } from '../types.ts';
import { ChannelName, Emoji, Link, UserName, When } from './Rich.tsx';

function styled(element: RichElement, children: ComponentChildren): ComponentChildren {
  const style = typeof element.style === 'object' ? element.style : {};
  let out = children;
  if (style.code) out = <code>{out}</code>;
  if (style.strike) out = <s>{out}</s>;
  if (style.italic) out = <em>{out}</em>;
  if (style.bold) out = <strong>{out}</strong>;
  return out;
}

function Leaf({ element }: { element: RichElement }) {
  switch (element.type) {
    case 'text':
      return <>{styled(element, element.text ?? '')}</>;
    case 'link':
      return <Link url={element.url ?? ''}>{styled(element, element.text ?? element.url ?? '')}</Link>;
    case 'user':
      return <UserName id={element.user_id ?? ''} />;
    case 'channel':
      return <ChannelName id={element.channel_id ?? ''} />;
    case 'emoji':
      return <Emoji name={element.name ?? ''} />;
    case 'broadcast':
      return <span class="mention mine">@{element.range}</span>;
    case 'date':
      return (
        <When
          at={element.timestamp ?? 0}
          format={element.format ?? '{date}'}
          fallback={element.fallback ?? ''}
        />
      );
    case 'color':
      return <code>{element.value}</code>;
    default:
      return <>{element.text ?? ''}</>;
  }
}

const leaves = (elements: RichElement[] | undefined) =>
  (elements ?? []).map((element, i) => <Leaf key={i} element={element} />);

function Node({ element }: { element: RichElement }) {
  switch (element.type) {
    case 'rich_text_list': {
      const items = (element.elements ?? []).map((item, i) => <li key={i}>{leaves(item.elements)}</li>);
      const margin = { marginInlineStart: `${(element.indent ?? 0) * 1.4}em` };
      return element.style === 'ordered' ? (
        <ol style={margin} start={(element.offset ?? 0) + 1}>
          {items}
        </ol>
      ) : (
        <ul style={margin}>{items}</ul>
      );
    }
    case 'rich_text_quote':
      return <blockquote>{leaves(element.elements)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{leaves(element.elements)}</pre>;
    default:
      return <div class="lines prewrap">{leaves(element.elements)}</div>;
  }
}

export function RichText({ elements }: { elements: RichElement[] }) {
  return (
    <div class="rich">
      {elements.map((element, i) => (
        <Node key={i} element={element} />
      ))}
    </div>
  );
}
