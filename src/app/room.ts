import { openRoom } from './open-room.ts';

/** The one room of this window: what storage did not keep is held in it. */
export const room = openRoom();
