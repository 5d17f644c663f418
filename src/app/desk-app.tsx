import { App } from './app.tsx';
import { openRoom } from './open-room.ts';
import { Providers } from './providers.tsx';

const room = openRoom();

/** The officer's app, with the drafts of this browser. */
export function DeskApp() {
  return (
    <Providers room={room}>
      <App />
    </Providers>
  );
}
