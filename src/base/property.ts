import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Declares a field as a reactive property, as Lit's decorator of the same name does, which also knows accessors and the
 * standard form of decorators, and weighs six times as much.
 */
export function property(options?: PropertyDeclaration) {
  return ({ constructor }: ReactiveElement, name: string): void =>
    (constructor as typeof ReactiveElement).createProperty(name, options);
}
