package io.telelink.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;
import io.telelink.shell.ConfirmAction;

/** Asks before what was changed and not saved is left, within the application and by closing the window. */
final class UnsavedGuard {

    private final Component page;
    private boolean unsaved;

    UnsavedGuard(Component page) {
        this.page = page;
        page.addDetachListener(detach -> warnOnClose(false));
    }

    void set(boolean nowUnsaved) {
        if (unsaved != nowUnsaved) {
            unsaved = nowUnsaved;
            warnOnClose(nowUnsaved);
        }
    }

    void beforeLeave(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        ConfirmAction.ask("segment.unsaved", "segment.unsaved.consequence", "segment.unsaved.leave", () -> {
            set(false);
            leave.proceed();
        }).addCancelListener(cancel -> leave.cancel());
    }

    private void warnOnClose(boolean warn) {
        page.getUI().ifPresent(ui -> ui.getPage().executeJs("""
                window.onbeforeunload = $0 ? event => { event.preventDefault(); return ''; } : null;""", warn));
    }
}
