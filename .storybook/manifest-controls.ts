import type { ArgTypesEnhancer } from 'storybook/internal/types';

/** The part of the custom-elements manifest's schema that is read here. */
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
 * Prepares the custom-elements manifest for Storybook: an attribute and its property are listed once, read-only members
 * are left out, and the default slot gets a name.
 */
export function forStorybook(manifest: Manifest): Manifest {
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map(prepareDeclaration),
  }));
  return { ...manifest, modules };
}

function prepareDeclaration(declaration: Declaration): Declaration {
  const { members = [], slots = [] } = declaration;
  return {
    ...declaration,
    members: members.filter(({ kind, readonly, attribute }) => kind === 'field' && !readonly && !attribute),
    slots: slots.map((slot) => ({ ...slot, name: slot.name === '' ? 'default' : slot.name })),
  };
}

const EMPTY_TYPE = /^(?:null|undefined)$/;
const STRING_LITERAL = /^'(.*)'$/;
const COLOR_PROPERTY = /accent|surface|text|muted|border|positive|negative/;

/** Gives each argument the control that suits its type: Storybook alone would edit a union of strings as an object. */
export const addControls: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => [name, { ...controlOf(name, argType.table), ...argType }]),
  );

interface Table {
  readonly category?: string | undefined;
  readonly type?: { readonly summary?: string | undefined } | undefined;
}

function controlOf(name: string, table: Table | undefined): object {
  const { category, type } = table ?? {};
  const controlType = (kind: string) => ({ control: { type: kind } });
  if (category === 'css custom properties') return controlType(COLOR_PROPERTY.test(name) ? 'color' : 'text');
  if (category !== 'attributes' && category !== 'properties') return { control: false };
  const types = (type?.summary ?? '').split(' | ').filter((member) => !EMPTY_TYPE.test(member));
  const options = types.flatMap((member) => STRING_LITERAL.exec(member)?.[1] ?? []);
  if (options.length > 0 && options.length === types.length) return { ...controlType('select'), options };
  if (types.every((member) => member === 'string')) return controlType('text');
  if (types.every((member) => member === 'boolean')) return controlType('boolean');
  return controlType('object');
}
