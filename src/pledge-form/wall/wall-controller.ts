import { nothing, type TemplateResult } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { LazyModule } from '../../base/lazy-module.js';
import { PaginationController } from '../../base/pagination-controller.js';
import { ResourceController } from '../../base/resource-controller.js';
import { readWall } from '../../contract/read.js';
import type { Initiative, Wall as WallPage } from '../../contract/index.js';
import type { FormContext } from '../context/form-context.js';
import { moveFocus } from '../form/focus.js';
import type * as WallView from './wall.lazy.js';

/** Those who joined: the wall as it is read, page by page, and the part that draws it. */
export class WallController {
  readonly host: FuminElement;
  readonly part: LazyModule<typeof WallView>;
  readonly #wall: ResourceController<WallPage>;
  readonly #pages: PaginationController<WallPage>;

  /** @param url the wall's; `null` where none is to be shown */
  constructor(host: FuminElement, url: () => string | null) {
    this.host = host;

    this.part = new LazyModule(host, () => import('./wall.lazy.js'));
    this.#wall = new ResourceController(host, { path: url, read: readWall });
    this.#pages = new PaginationController<WallPage>(host, { first: this.#wall, read: readWall });
  }

  reload(): Promise<void> {
    return this.#wall.reload();
  }

  /** @returns `null` while the part that draws it is not here */
  render(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing | null {
    const { state } = this.#wall;
    if (state.status === 'idle') return nothing;
    return this.part.get()?.renderWall(state, this.#pages, initiative, this.#actions, context) ?? null;
  }

  readonly #actions = {
    retry: (): void => {
      void moveFocus(this.host, 'wall');
      void this.reload();
    },
    loadMore: (): void => void this.#more(),
  };

  async #more(): Promise<void> {
    const part = await this.part.load();
    if (!part) return;
    const shown = part.listPledges(this.#pages).length;
    if (!(await this.#pages.more())) return;
    await this.host.updateComplete;
    this.host.renderRoot.querySelectorAll<HTMLElement>('.wall li')[shown]?.focus();
  }
}
