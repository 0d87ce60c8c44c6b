/** Builder page of an endpoint, with the widgets that it shows. */
import '../../../src/council-timeline/index.js';
import '../../../src/district-map/index.js';
import '../../../src/pledge-form/index.js';
import '../../../src/station-card/index.js';

import { BuilderCopy } from './builder-copy.js';
import { BuilderWidget } from './builder-widget.js';
import { BuilderPage } from './builder-page.js';

customElements.define('builder-copy', BuilderCopy);
customElements.define('builder-widget', BuilderWidget);
customElements.define('builder-page', BuilderPage);
