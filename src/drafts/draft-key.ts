/** Drafts lie under this and their id. */
export const draftKeyPrefix = 'zfxxgk:draft:';
