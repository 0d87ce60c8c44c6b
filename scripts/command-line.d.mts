export function readNumbers<T extends Readonly<Record<string, number>>>(
  defaults: T,
): { -readonly [Name in keyof T]: number };
export function hasFlag(name: string): boolean;
export function isProgram(moduleUrl: string): boolean;
