/** Made by the build out of `file-main.tsx`. */
declare module 'virtual:preview-shell' {
  import type { PreviewShell } from '#formats/preview-file/preview-file.ts';

  export const shell: PreviewShell;
}
