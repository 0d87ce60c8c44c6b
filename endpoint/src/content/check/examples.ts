import {
  Address,
  Area,
  Choose,
  DateText,
  Id,
  Image,
  Name,
  OpeningHours,
  Point,
  Source,
  SpecialOpeningHours,
  Text,
} from '../../../../src/contract/index.js';
import { Count, TimeText, Url } from '../../../../src/contract/common-schemas.js';
import type { WalkedSchema } from '../schema/schema-walk.js';

/** Examples of values, by the schema that they fit. */
const EXAMPLES: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  [Id, 'plaza-66'],
  [Name, '恒隆广场'],
  [Text, '恒隆广场'],
  [DateText, '2020-06-29'],
  [TimeText, '09:00'],
  [Count, 4],
  [Url, 'https://www.example.com/'],
  [Point, { type: 'Point', coordinates: [121.45, 31.22] }],
  [
    Area,
    {
      type: 'Polygon',
      coordinates: [
        [
          [121.4, 31.2],
          [121.5, 31.2],
          [121.5, 31.3],
          [121.4, 31.2],
        ],
      ],
    },
  ],
  [OpeningHours, { dayOfWeek: ['Monday', 'Friday'], opens: '09:00', closes: '17:00' }],
  [SpecialOpeningHours, { validFrom: '2026-10-01', validThrough: '2026-10-07' }],
  [Image, { src: '../images/hall.jpg', alt: '恒隆广场' }],
  [Address, { streetAddress: '南京西路1266号' }],
  [Source, { title: '街道办事处' }],
  [Choose, { min: 1, max: 2 }],
]);

/** Returns an example of what fits a schema, as JSON; `null` if there is none. */
export function exampleOf(schema: WalkedSchema | null): string | null {
  const example = schema && findExample(schema);
  return example === undefined || example === null ? null : JSON.stringify(example);
}

function findExample(schema: WalkedSchema): unknown {
  const known = EXAMPLES.get(schema);
  if (known !== undefined) return known;
  if (schema.wrapped) return findExample(schema.wrapped);
  if (schema.type === 'array' && schema.item) {
    const item = findExample(schema.item);
    return item === undefined ? [] : [item];
  }
  if (schema.type === 'object' && schema.entries) {
    const required = Object.entries(schema.entries).filter(([, entry]) => entry.type !== 'nullish');
    return Object.fromEntries(required.map(([name, entry]) => [name, findExample(entry) ?? '']));
  }
  if (schema.type === 'picklist') return schema.options?.[0];
  if (schema.type === 'literal') return (schema as { readonly literal?: unknown }).literal;
  if (schema.type === 'string') return '…';
  if (schema.type === 'number') return 1;
  return undefined;
}
