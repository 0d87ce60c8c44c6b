import { nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { FuminElement } from '../../base/fumin-element.js';
import { LazyModule } from '../../base/lazy-module.js';
import { PaginationController } from '../../base/pagination-controller.js';
import { ResourceController } from '../../base/resource-controller.js';
import type { Initiative, Wall } from '../../contract/index.js';
import { readWall } from '../../contract/readers/wall.generated.js';
import type { FormContext } from '../context/form-context.js';
import type * as WallView from './wall.lazy.js';

/** The wall of those who responded: reads it page by page, and loads the code that draws it. */
export class WallController implements ReactiveController {
  readonly #resource: ResourceController<Wall>;
  readonly #pages: PaginationController<Wall>;
  readonly #view: LazyModule<typeof WallView>;
  /** The code that draws the wall, while there is one to draw. */
  #loaded: typeof WallView | null = null;

  /** @param url returns the wall's URL; `null` where none is to be shown */
  constructor(host: FuminElement, url: () => string | null) {
    this.#resource = new ResourceController(host, { path: url, read: readWall });
    this.#pages = new PaginationController<Wall>(host, { firstPage: this.#resource, read: readWall });
    this.#view = new LazyModule(host, () => import('./wall.lazy.js'));
    host.addController(this);
  }

  hostUpdate(): void {
    this.#loaded = this.#resource.state.status === 'idle' ? null : this.#view.get();
  }

  /** Whether the wall's first page or its code is loading. */
  get isPending(): boolean {
    return this.#resource.state.status === 'loading' || this.#view.isPending;
  }

  reload(): Promise<void> {
    return this.#resource.reload();
  }

  render(initiative: Initiative, context: FormContext): TemplateResult | typeof nothing {
    return this.#loaded?.renderWall(this.#resource, this.#pages, initiative, context) ?? nothing;
  }
}
