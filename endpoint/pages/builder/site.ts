import { VERSION } from '../../../src/base/version.js';
import type { Manifest, WidgetName } from '../../../src/snippets/index.js';

/** Endpoint that the page belongs to: a service, or a folder that was published as files. */
export interface Site {
  readonly endpoint: URL;
  /** Folder of the widgets' files. */
  readonly base: URL;
  readonly isPublished: boolean;
  /** Whether the widgets' files of this version stay after an upgrade. */
  readonly keepsVersions: boolean;
  /** Finds the endpoint that a widget is to have: of a form, the service that takes its pledges. */
  readonly findDataEndpoint: (widget: WidgetName, initiative: string | null) => URL;
}

/** Reads what the attributes of the page's element say of its endpoint, which lies beside the page. */
export function readSite(element: Element): Site {
  const endpoint = new URL('./', document.baseURI);
  const version = element.getAttribute('version') ?? VERSION;
  const service = element.getAttribute('service');
  const initiatives = (element.getAttribute('service-initiatives') ?? '').split(' ');
  return {
    endpoint,
    base: new URL(`fumin/${version}/`, endpoint),
    isPublished: element.hasAttribute('published'),
    keepsVersions: element.hasAttribute('keeps-versions'),
    findDataEndpoint: (widget, initiative) =>
      widget === 'pledge-form' && service !== null && initiative !== null && initiatives.includes(initiative)
        ? new URL(service)
        : endpoint,
  };
}

/** Files of the widgets, and whether pages of other origins may load them, as far as can be told. */
export interface WidgetFiles {
  /** `null` where it could not be loaded. */
  readonly manifest: Manifest | null;
  readonly isShared: boolean;
}

/** Loads the list of the widgets' files. A service says to each origin whether it may; a web server says the same to all. */
export async function loadManifest({ base, isPublished }: Site): Promise<WidgetFiles> {
  try {
    const response = await fetch(new URL('manifest.json', base));
    if (!response.ok) return { manifest: null, isShared: true };
    const manifest = (await response.json()) as Manifest;
    return { manifest, isShared: !isPublished || response.headers.has('access-control-allow-origin') };
  } catch {
    return { manifest: null, isShared: true };
  }
}
