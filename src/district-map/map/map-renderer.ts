import { type LitElement, nothing, render } from 'lit';

import { LazyModule } from '../../base/lazy-module.js';
import { sameDatum } from '../../domain/coordinate-systems.js';
import type { MapContext } from '../context/map-context.js';
import type { MapLayout } from '../geo/map-layout.js';
import { MarkerController } from './markers/marker-controller.js';
import type { Marker } from './markers/markers.js';
import { type PlacedLabel, layoutLabels } from './labels/label-candidates.js';
import type { TextMetricsController } from './labels/text-metrics.js';
import { labelText, accessibleName, type MapItem } from './markers/accessible-name.js';
import { metresPerPixel, fitScaleBar } from '../geo/scale-bar.js';
import { moveLayer, renderScene } from './scene.js';
import type * as TilingPart from './basemap/basemap-layer.lazy.js';
import type { BasemapLayer } from './basemap/basemap-layer.lazy.js';
import { visibleBox, type Viewport } from '../geo/viewport.js';

/** What one drawing is of. */
export interface Frame {
  readonly context: MapContext;
  readonly layout: MapLayout;
  readonly viewport: Viewport;
}

/** So many of the things that a drawing depends on stay the same when it is moved. */
const MOVE_DEPENDENCY_COUNT = 5;

/** What is drawn of the picture. A move alone moves what is there; it is drawn anew where that no longer serves. */
export class MapRenderer {
  readonly host: LitElement;
  readonly metrics: TextMetricsController;
  readonly markerController: MarkerController;
  readonly #basemapLayerModule: LazyModule<typeof TilingPart>;
  #basemapLayer: BasemapLayer | null = null;
  markers: readonly Marker[] = [];
  /** The key of the one thing that Tab goes to. */
  tabStop: string | null = null;
  /** Whether any marks stand together, as far as they have been seen. */
  hasClusters = false;
  /** The keys of all that can be chosen, in the order in which it is walked through. */
  itemKeys: readonly string[] = [];
  readonly #accessibleNames = new Map<string, string>();
  #labels: ReadonlyMap<string, PlacedLabel> = new Map();
  #layout: MapLayout | null = null;
  #messages: MapContext['messages'] | null = null;
  /** What the picture was last drawn for; more of it where that was at rest. */
  #drawnDependencies: readonly unknown[] = [];

  constructor(host: LitElement, ruler: TextMetricsController) {
    this.host = host;
    this.metrics = ruler;

    this.markerController = new MarkerController(host);
    this.#basemapLayerModule = new LazyModule(host, () => import('./basemap/basemap-layer.lazy.js'));
  }

  /** Sees which marks there are, before they are drawn: what is around the picture says what they mean. */
  updateMarkers({ context, layout, viewport }: Frame, isAtRest: boolean): void {
    if (layout !== this.#layout || context.messages !== this.#messages) {
      this.#accessibleNames.clear();
      this.hasClusters = false;
    }
    this.#layout = layout;
    this.#messages = context.messages;
    this.markers = this.markerController.markers(layout, viewport, context.selected, this.metrics.em, isAtRest);
    this.hasClusters ||= this.markers.some(({ cluster }) => cluster);
  }

  /** What lies under the picture; `null` where nothing does, and until it is here. Tiles lie where the data are in their system. */
  basemap({ basemap, model }: MapContext): BasemapLayer | null {
    if (!basemap || !sameDatum(basemap.system, model.system)) return null;
    const part = this.#basemapLayerModule.get();
    return part && (this.#basemapLayer ??= new part.BasemapLayer(this.host));
  }

  /** @param isAtRest whether names are to be placed anew; while the picture moves they go with what they name */
  draw(svg: SVGSVGElement, frame: Frame, isAtRest: boolean): void {
    const hadClusters = this.hasClusters;
    if (isAtRest) this.updateMarkers(frame, true);
    if (isAtRest ? !this.#isUnchanged(svg, frame) : !this.#canBeMoved(svg, frame))
      this.#renderFrame(svg, frame, isAtRest);
    moveLayer(svg, frame.viewport);
    // The legend, drawn by now, says what they are.
    if (this.hasClusters && !hadClusters) queueMicrotask(() => this.host.requestUpdate());
  }

  #renderFrame(svg: SVGSVGElement, frame: Frame, isAtRest: boolean): void {
    const { context, layout, viewport } = frame;
    const { selected: chosen, messages, model } = context;
    const { em } = this.metrics;
    if (!isAtRest) this.updateMarkers(frame, false);
    else {
      this.#labels = layoutLabels({
        layout,
        markers: this.markers,
        viewport,
        metrics: this.metrics,
        labelText: (item) => labelText(item, context),
        isSelected: (key) => key === chosen,
      });
    }
    const keys = [...layout.areas.map(({ circle }) => `circle:${circle.id}`), ...this.markers.map(({ key }) => key)];
    this.itemKeys = keys;
    this.tabStop = [this.tabStop, chosen, keys[0]].find((key) => key && keys.includes(key)) ?? null;
    this.#drawnDependencies = this.#dependenciesOf(svg, frame).slice(0, isAtRest ? Infinity : MOVE_DEPENDENCY_COUNT);
    const alliance = model.alliances.find(({ owner }) => `alliance:${owner.id}` === chosen);
    const scale = fitScaleBar(
      metresPerPixel(layout.fit.perWorld * viewport.k, layout.fit.centre[1]),
      layout.size.width / 4,
    );
    const drawing = renderScene({
      layout,
      viewport,
      markers: this.markers,
      labels: this.#labels,
      em,
      tabStop: this.tabStop,
      selected: chosen,
      // An alliance has no place of its own: its organizations are marked.
      isHighlighted: ({ point }) => Boolean(alliance?.organizations.some((member) => member === point?.item)),
      accessibleName: (key, item) => this.#accessibleNameOf(key, item, context),
      tiles: this.basemap(context)?.renderTiles(layout, viewport, context) ?? nothing,
      label: messages.onMap,
      scale: { ...scale, text: messages.metres(scale.metres) },
    });
    render(drawing, svg);
  }

  /** All that a drawing depends on: first what it keeps when it is moved, then what is done at rest alone. */
  #dependenciesOf(svg: SVGSVGElement, { context, layout, viewport }: Frame): readonly unknown[] {
    const { tabStop: current, markers, metrics: ruler } = this;
    return [svg, context, layout, viewport.k, current, viewport, markers, ruler.family, this.basemap(context)];
  }

  /** Whether what is drawn is of the same things, as far as they count. */
  #isUnchanged(svg: SVGSVGElement, frame: Frame, most = Infinity): boolean {
    return this.#dependenciesOf(svg, frame).every(
      (one, index) => index >= most || one === this.#drawnDependencies[index],
    );
  }

  /** Whether what is drawn serves for a view as well, once it is moved there. Tiles are drawn for each. */
  #canBeMoved(svg: SVGSVGElement, frame: Frame): boolean {
    const { drawnBox: drawn } = this.markerController;
    const shown = visibleBox(frame.viewport, frame.layout.size);
    return (
      drawn !== null &&
      !frame.context.basemap &&
      this.#isUnchanged(svg, frame, MOVE_DEPENDENCY_COUNT) &&
      drawn.left <= shown.left &&
      drawn.right >= shown.right &&
      drawn.top <= shown.top &&
      drawn.bottom >= shown.bottom
    );
  }

  /** Said in full for each of many marks, so what has been said is kept. */
  #accessibleNameOf(key: string, item: MapItem, context: MapContext): string {
    let spoken = this.#accessibleNames.get(key);
    if (spoken === undefined) {
      spoken = accessibleName(item, context);
      this.#accessibleNames.set(key, spoken);
    }
    return spoken;
  }
}
