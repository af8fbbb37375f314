package io.telelink.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before what was changed and not saved is left, within the application and by closing the window. */
public final class UnsavedGuard {

    private final Component page;
    private boolean unsaved;

    public UnsavedGuard(Component page) {
        this.page = page;
        page.addDetachListener(detach -> warnOnClose(false));
    }

    public void set(boolean nowUnsaved) {
        if (unsaved != nowUnsaved) {
            unsaved = nowUnsaved;
            warnOnClose(nowUnsaved);
        }
    }

    public void beforeLeave(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        ConfirmAction.ask("shell.unsaved", "shell.unsaved.consequence", "shell.unsaved.leave", () -> {
            set(false);
            leave.proceed();
        }).addCancelListener(cancel -> leave.cancel());
    }

    private void warnOnClose(boolean warn) {
        page.getUI().ifPresent(ui -> ui.getPage().executeJs("""
                window.onbeforeunload = $0 ? event => { event.preventDefault(); return ''; } : null;""", warn));
    }
}
