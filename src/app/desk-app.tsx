import { App } from './app.tsx';
import { Providers } from './providers.tsx';
import { room } from './room.ts';

/** The officer's app, with the drafts of this browser. */
export function DeskApp() {
  return (
    <Providers room={room}>
      <App />
    </Providers>
  );
}
