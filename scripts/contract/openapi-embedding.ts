/** Paths of the reference endpoint that no widget asks for: the widgets' files, pages for frames and their descriptions. */

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
});

const segment = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

const problem = { $ref: '#/components/responses/Problem' };

const listVersions = {
  operationId: 'listWidgetVersions',
  summary: 'List the versions of the widgets whose files are served, newest first.',
  tags: ['Embedding'],
  parameters: [],
  responses: {
    200: {
      description: 'Versions, each with the address of its manifest, which has the hash of each file.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['versions'],
            properties: {
              versions: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['version', 'manifest'],
                  properties: { version: { type: 'string' }, manifest: { type: 'string' } },
                },
              },
            },
          },
        },
      },
    },
    default: problem,
  },
};

const readFile = {
  operationId: 'readWidgetFile',
  summary: 'Get a file of the widgets, such as `fumin.js`.',
  description: 'Of a version, to be cached for ever; of a major version (`0`), the newest release’s.',
  tags: ['Embedding'],
  parameters: [segment('version', 'A version, or a major version.'), segment('file', 'Name of the file.')],
  responses: { 200: { description: 'The file.' }, 404: problem, default: problem },
};

const htmlPage = (description: string) => ({
  description,
  content: { 'text/html': { schema: { type: 'string' } } },
});

const readPage = {
  operationId: 'readEmbedPage',
  summary: 'Get a page that shows one widget, for a frame.',
  tags: ['Embedding'],
  parameters: [
    segment('widget', 'Name of the widget.', {
      enum: ['station-card', 'district-map', 'council-timeline', 'pledge-form'],
    }),
    query('station', 'Id of the station of a card.', { $ref: '#/components/schemas/Id' }),
    query('council', 'Id of the council of a timeline; by default the district’s own.', {
      $ref: '#/components/schemas/Id',
    }),
    query('initiative', 'Id of the initiative of a form; by default the district’s first.', {
      $ref: '#/components/schemas/Id',
    }),
    query('variant', 'Amount of detail of a card.', { enum: ['full', 'compact'], default: 'full' }),
    query('lang', 'Language of the reader.', { type: 'string', default: 'zh-Hans' }),
    query('scheme', 'Colours; by default as the reader’s system is set.', { enum: ['light', 'dark'] }),
    query('accent', 'Accent colour.', { type: 'string', pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$' }),
    query('text', 'Size of text and targets.', { enum: ['large'] }),
  ],
  responses: {
    200: htmlPage('The page, complete as text without script.'),
    400: htmlPage('A page that says which parameter is wrong.'),
    404: htmlPage('A page that says that there is no such widget, station, council or initiative.'),
    503: htmlPage('A page that says that the document cannot be shown at present.'),
    default: problem,
  },
};

const readDescription = {
  operationId: 'readOembed',
  summary: 'Get the oEmbed 1.0 description of a page for a frame, of type `rich`.',
  tags: ['Embedding'],
  parameters: [
    { ...query('url', 'Address of the page.'), required: true },
    query('format', 'Format of the description.', { enum: ['json', 'xml'], default: 'json' }),
    query('maxwidth', 'Maximum width of the frame, in CSS pixels.', { type: 'integer', minimum: 1 }),
    query('maxheight', 'Maximum height of the frame, in CSS pixels.', { type: 'integer', minimum: 1 }),
  ],
  responses: {
    200: {
      description: 'The description.',
      content: {
        'application/json': { schema: { type: 'object' } },
        'text/xml': { schema: { type: 'string' } },
      },
    },
    400: problem,
    404: problem,
    501: problem,
    default: problem,
  },
};

export const embeddingPaths = {
  '/embed/{widget}': { get: readPage },
  '/fumin/': { get: listVersions },
  '/fumin/{version}/{file}': { get: readFile },
  '/oembed': { get: readDescription },
};
