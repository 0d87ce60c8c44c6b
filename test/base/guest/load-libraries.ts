/** Libraries that old pages load, by their files, and what tells that each is there. All are on this page at once. */
export const LIBRARIES: Readonly<Record<string, () => boolean>> = {
  'core-js/client/shim.js': () => '__core-js_shared__' in window,
  'sugar/release/sugar-full.development.js': () => 'capitalize' in String.prototype,
  'zone.js/bundles/zone.umd.js': () => 'Zone' in window,
  'jquery-1/dist/jquery.js': () => 'jQuery' in window,
  'jquery-2/dist/jquery.js': () => 'jQuery' in window,
  'jquery-3/dist/jquery.js': () => 'jQuery' in window,
  'jquery/dist/jquery.js': () => 'jQuery' in window,
  'requirejs/require.js': () => 'requirejs' in window,
};

const load = (file: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/node_modules/${file}`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

for (const library of Object.keys(LIBRARIES)) await load(library);
