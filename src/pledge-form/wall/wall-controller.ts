import type { nothing, TemplateResult } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { PaginationController } from '../../base/pagination-controller.js';
import { ResourceController } from '../../base/resource-controller.js';
import type { Initiative, Wall } from '../../contract/index.js';
import { readWall } from '../../contract/readers/wall.generated.js';
import type { FormContext } from '../context/form-context.js';
import { renderWall } from './wall.js';

/** The wall of those who responded: reads it page by page. */
export class WallController {
  readonly #resource: ResourceController<Wall>;
  readonly #pages: PaginationController<Wall>;

  /** @param url returns the wall's URL; `null` where none is to be shown */
  constructor(host: FuminElement, url: () => string | null) {
    this.#resource = new ResourceController(host, { path: url, read: readWall });
    this.#pages = new PaginationController<Wall>(host, { firstPage: this.#resource, read: readWall });
  }

  /** Whether the wall's first page is loading. */
  get isPending(): boolean {
    return this.#resource.state.status === 'loading';
  }

  reload(): Promise<void> {
    return this.#resource.reload();
  }

  render(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
    return renderWall(this.#resource, this.#pages, initiative, context);
  }
}
