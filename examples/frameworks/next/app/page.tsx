import type { Station } from 'fumin-widgets/contract';
import { connection } from 'next/server';

import { Neighbourhood } from './neighbourhood';

/** A station of the company's own, as a server has it from a database. */
const readReadingRoom = (): Station => ({ id: 'reading-room', name: 'Reading room, 3rd floor', status: 'open' });

export default async function Page() {
  // Rendered for each request, as a page with data of its own is.
  await connection();
  return (
    <main>
      <h1>Our neighbourhood</h1>
      <Neighbourhood readingRoom={readReadingRoom()} />
    </main>
  );
}
