/** Address of the app itself: what every link of it begins with. */
export const baseAddress = (): string => window.location.href.replace(/#.*$/u, '');
