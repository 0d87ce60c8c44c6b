import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** As much of the custom-elements manifest's schema as is looked at here. */
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration {
  readonly members?: readonly {
    readonly name: string;
    readonly kind: string;
    readonly attribute?: string;
    readonly readonly?: boolean;
  }[];
  readonly slots?: readonly { readonly name: string }[];
}

/**
 * The custom-elements manifest as Storybook should see it: an attribute and its property once, nothing that cannot be
 * set, and a name for the slot that has none.
 */
export function forStorybook(manifest: Manifest): Manifest {
  const modules = manifest.modules.map((module) => ({ ...module, declarations: module.declarations.map(told) }));
  return { ...manifest, modules };
}

function told(declaration: Declaration): Declaration {
  const { members = [], slots = [] } = declaration;
  return {
    ...declaration,
    members: members.filter(({ kind, readonly, attribute }) => kind === 'field' && !readonly && !attribute),
    slots: slots.map((slot) => ({ ...slot, name: slot.name === '' ? 'default' : slot.name })),
  };
}

const NONE = /^(?:null|undefined)$/;
const STRING = /^'(.*)'$/;
const COLOUR = /accent|surface|text|muted|border|positive|negative/;

/** Gives each argument the control that suits its type: Storybook alone would edit a union of strings as an object. */
export const controls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [name, { ...control(name, argType.table), ...argType }]),
  );

interface Table {
  readonly category?: string | undefined;
  readonly type?: { readonly summary?: string | undefined } | undefined;
}

function control(name: string, table: Table | undefined): object {
  const { category, type } = table ?? {};
  const as = (kind: string) => ({ control: { type: kind } });
  if (category === 'css custom properties') return as(COLOUR.test(name) ? 'color' : 'text');
  if (category !== 'attributes' && category !== 'properties') return { control: false };
  const types = (type?.summary ?? '').split(' | ').filter((one) => !NONE.test(one));
  const options = types.flatMap((one) => STRING.exec(one)?.[1] ?? []);
  if (options.length > 0 && options.length === types.length) return { ...as('select'), options };
  if (types.every((one) => one === 'string')) return as('text');
  if (types.every((one) => one === 'boolean')) return as('boolean');
  return as('object');
}
