import { createRoot } from 'react-dom/client';
import { createDraftStore } from '#drafts/draft-store.ts';
import { openStorage } from '#drafts/storage.ts';
import { App } from './app.tsx';
import { mendOldCores } from './old-cores.ts';
import { Providers } from './providers.tsx';
import { readTextSize, showTextSize } from './text-size.ts';

mendOldCores();

const { storage, lasting } = openStorage(() => window.localStorage);
const room = { store: createDraftStore(storage), storage, lasting };

showTextSize(readTextSize(storage));

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <Providers room={room}>
      <App />
    </Providers>,
  );
