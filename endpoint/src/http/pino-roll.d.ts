declare module 'pino-roll' {
  import type { SonicBoom, SonicBoomOpts } from 'sonic-boom';

  interface RollOptions extends Omit<SonicBoomOpts, 'dest' | 'fd'> {
    /** Path to which the number of a file is added, before its extension. */
    readonly file: string;
    /** Size at which the next file begins, such as `50m`. */
    readonly size?: string;
    readonly limit?: { readonly count: number; readonly removeOtherLogFiles?: boolean };
  }

  export default function roll(options: RollOptions): Promise<SonicBoom>;
}
