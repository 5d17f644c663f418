/** Class of a table that we wrote: read again, it holds what it says and lays out no page. */
export const ownTable = 'own-table';
