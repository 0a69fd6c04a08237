import { Component, type ComponentChildren } from "preact";
import { t } from "../lib/text";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

interface Props {
  path: string;
  children: ComponentChildren;
}

interface State {
  brokenAt: string | null;
}

/** A fault in one page leaves the shell standing. Also where a lazy page that cannot be fetched ends. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { brokenAt: null };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ brokenAt: this.props.path });
  }

  override render() {
    // Going to another page leaves the fault behind.
    if (this.state.brokenAt !== this.props.path) return this.props.children;
    return (
      <EmptyState fact={t("broken-title")} advice={t("broken-advice")}>
        <Button kind="primary" onClick={() => location.reload()}>
          {t("broken-reload")}
        </Button>
      </EmptyState>
    );
  }
}
