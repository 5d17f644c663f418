import { Component, type ComponentType, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Where the officer is. In another place the fault is forgotten. */
  place: string;
  /** Shown instead of what failed. */
  page: ComponentType<{ error: unknown }>;
  children: ReactNode;
}

interface ErrorBoundaryState {
  readonly place: string;
  readonly fault: { readonly error: unknown } | null;
}

/** Keeps a fault in one page from taking the app with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { place: this.props.place, fault: null };

  static getDerivedStateFromError(error: unknown): Pick<ErrorBoundaryState, 'fault'> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps(
    { place }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return place === state.place ? null : { place, fault: null };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { page: Page } = this.props;
    return fault === null ? this.props.children : <Page error={fault.error} />;
  }
}
