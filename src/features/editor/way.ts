/** How the wizard's pages are reached. The page gives it: a feature knows no addresses. */
export interface Way {
  /** Address of a page of this draft, with `at` the place on it. */
  readonly href: (page: string, at?: string) => string;
  readonly go: (page: string, at?: string) => void;
  /** 我的年报 */
  readonly home: string;
}
