/** Messages between a page and the frames of an endpoint's `/embed/` pages in it. */

/** Message by which a page asks a frame for the height of its content, now and whenever it changes. */
export const HELLO = 'fumin-frame-hello';

/** Message by which the frame answers, with the height in CSS pixels. */
export const HEIGHT = 'fumin-frame-height';
