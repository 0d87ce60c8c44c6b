/** The district map, and what it is measured against, each behind the same few functions. Runs in a page. */
import '../src/provider/index.ts';
import '../src/district-map/index.ts';

import { appendBox, fetchJson, loadWidget, whenPainted } from './in-page.mjs';

export { timed } from './in-page.mjs';

/** Leaflet with its plugin, by script tags, as pages use it. */
const { L } = globalThis;

/** Reads sizes, so that the browser has to lay out. */
const forceLayout = (element) =>
  element.getBoundingClientRect().height + (element.querySelector('*')?.clientWidth ?? 0);

/** Width of our map, in pixels, at which its picture is 900 pixels wide. */
const MAP_WIDTH = 1500;

/** Waits for a turn of the event loop, without a timer's delay: modules that load on demand have arrived by then. */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

function appendContainer(width) {
  const container = appendBox(width);
  container.style.position = 'relative';
  return container;
}

const MARKERS = '.viewport .cluster, .viewport .station';

/** Whether our map has its clusters, and its list the first results. */
const isOursDrawn = (root) => root.querySelector(MARKERS) !== null && root.querySelector('.results') !== null;

const LEAFLET_MARKERS = '.marker-cluster, .dot';

export const ours = {
  /** Builds from an endpoint; resolves once painted. */
  async load(endpoint) {
    const box = appendContainer(MAP_WIDTH);
    const tag = 'fumin-district-map';
    await loadWidget({ box, tag, endpoint, path: 'stations.json', isDrawn: isOursDrawn });
    return { remove: () => box.remove() };
  },

  async build({ district, stations }) {
    const container = appendContainer(MAP_WIDTH);
    const element = document.createElement('fumin-district-map');
    container.append(element);
    element.data = { district, stations };
    for (let turns = 0; ; turns += 1) {
      await element.updateComplete;
      if (isOursDrawn(element.shadowRoot)) break;
      if (turns > 2_000) throw new Error('the map drew nothing');
      await nextTask();
    }
    const viewport = element.shadowRoot.querySelector('.viewport');
    forceLayout(viewport);
    const press = (key) => {
      viewport.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      forceLayout(viewport);
    };
    return {
      step: (isIn) => press(isIn ? '+' : '-'),
      pan: (isRight) => press(isRight ? 'ArrowRight' : 'ArrowLeft'),
      elements: () => 1 + element.shadowRoot.querySelectorAll('*').length,
      picture: () => element.shadowRoot.querySelector('.viewport svg').outerHTML,
      styles: () =>
        element.shadowRoot.adoptedStyleSheets.map((sheet) =>
          [...sheet.cssRules].map((rule) => rule.cssText).join('\n'),
        ),
      width: () => viewport.clientWidth,
      remove: () => container.remove(),
    };
  },
};

export const leaflet = {
  /** Builds from an endpoint's documents, as a page's own script does; resolves once painted. */
  async load(endpoint) {
    const [district, stations] = await Promise.all(
      ['district.json', 'stations.json'].map((path) => fetchJson(endpoint + path)),
    );
    const built = await this.build({ district, stations });
    await whenPainted(() => true);
    return built;
  },

  async build({ district, stations }) {
    const container = appendContainer(900);
    container.style.height = '600px';
    const map = L.map(container, {
      zoomAnimation: false,
      fadeAnimation: false,
      markerZoomAnimation: false,
      zoomSnap: 1,
      attributionControl: false,
      maxZoom: 19,
    });
    const areas = L.featureGroup(
      district.circles.map(({ area, name }) =>
        L.polygon(area.coordinates[0].map(([x, y]) => [y, x])).bindTooltip(name.en, { permanent: false }),
      ),
    );
    map.fitBounds(areas.getBounds());
    areas.addTo(map);
    const clusters = L.markerClusterGroup({ animate: false, animateAddingMarkers: false });
    const icon = L.divIcon({ className: 'dot', iconSize: [12, 12] });
    clusters.addLayers(
      stations.stations.map(({ name, location: { coordinates } }) =>
        L.marker([coordinates[1], coordinates[0]], { icon, title: name.en }),
      ),
    );
    map.addLayer(clusters);
    forceLayout(container);
    if (container.querySelector(LEAFLET_MARKERS) === null) throw new Error('Leaflet drew nothing');
    return {
      step: (isIn) => {
        map.setZoom(map.getZoom() + (isIn ? 1 : -1), { animate: false });
        forceLayout(container);
      },
      pan: (isRight) => {
        map.panBy([isRight ? 180 : -180, 0], { animate: false });
        forceLayout(container);
      },
      elements: () => 1 + container.querySelectorAll('*').length,
      remove: () => {
        map.remove();
        container.remove();
      },
    };
  },
};

/** Our own final picture as one string of SVG: the least that a page can do. */
export function svgString(picture, styles) {
  const sheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return {
    async build() {
      const container = appendContainer(900);
      const root = container.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = sheets;
      root.innerHTML = `<div class="viewport">${picture}</div>`;
      forceLayout(root.firstElementChild);
      return { elements: () => root.querySelectorAll('*').length, remove: () => container.remove() };
    },
  };
}
