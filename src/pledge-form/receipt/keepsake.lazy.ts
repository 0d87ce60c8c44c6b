import { css, render, type TemplateResult } from 'lit';

import { saveFile, saveText } from '../../base/dom/download.js';
import type { Initiative, Receipt } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { deferredFormMessages } from '../messages/deferred/index.js';
import { createTextMeasure, drawKeepsake } from './keepsake/keepsake-canvas.js';
import { keepsakeFacts, type KeepsakeLayout, layOutKeepsake } from './keepsake/keepsake-layout.js';
import { renderKeepsake } from './keepsake/keepsake-svg.js';
import { printInFrame } from './print-frame.js';
import { shareFile } from './share-file.js';

/** Styles of the printed page. A little less than the page's height: rounding must not begin a second one. */
const pageStyles = css`
  @page {
    size: A4 portrait;
    margin: 0;
  }

  body {
    margin: 0;
  }

  svg {
    display: block;
    inline-size: 209.5mm;
    block-size: 296mm;
    margin-inline: auto;
    break-inside: avoid;
  }
`;

/** Loaded on demand: a page to hang up or to show around, which says that an organization pledged. */
export interface Keepsake {
  readonly render: () => TemplateResult;
  /** Prints it on one page of A4. */
  readonly print: (root: HTMLElement | DocumentFragment) => void;
  /** Saves it as an image, or shares it. */
  readonly saveImage: (isShared: boolean) => Promise<void>;
}

/** Creates the keepsake of a receipt. It has no contact data and no withdrawal code. */
export function createKeepsake(receipt: Receipt, initiative: Initiative, context: FormContext): Keepsake {
  const { language } = context;
  const messages = deferredFormMessages(language);
  const facts = keepsakeFacts(receipt, initiative, context);
  const layout: KeepsakeLayout = layOutKeepsake(facts, createTextMeasure());
  const { heading, organization, respondedTo, title, tookOn, roles, note } = facts;
  const label = [
    heading,
    organization,
    `${respondedTo} ${title}`,
    roles && `${tookOn} ${roles}`,
    ...facts.facts.map((fact) => fact.join(' ')),
    note,
  ]
    .filter(Boolean)
    .join('; ');
  const name = messages.imageFile(receipt.number);
  return {
    render: () => renderKeepsake(layout, label),
    print: (root) =>
      printInFrame(root, renderKeepsake(layout, label), {
        title: `${heading} ${receipt.number}`,
        lang: language,
        styles: pageStyles,
      }),
    saveImage: async (isShared) => {
      const image = await drawKeepsake(layout);
      if (!image) saveText(serialize(renderKeepsake(layout, label)), name.replace(/png$/, 'svg'), 'image/svg+xml');
      else if (isShared) await shareFile(image, name, title);
      else saveFile(image, name);
    },
  };
}

/** Writes a picture as SVG, for a locked-down browser that makes no other images. */
function serialize(picture: TemplateResult): string {
  const container = document.createElement('div');
  render(picture, container);
  return new XMLSerializer().serializeToString(container.querySelector('svg') ?? container);
}
