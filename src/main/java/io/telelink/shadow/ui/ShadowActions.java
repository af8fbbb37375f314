package io.telelink.shadow.ui;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.panel.VersionAction;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.ChallengerRefusedException;
import io.telelink.shadow.Challengers;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Notify;

/** Puts a version in shadow and takes it out again, with a reason: on the version's page, and on that of the challengers. */
@org.springframework.stereotype.Component
class ShadowActions implements VersionAction {

    private static final int ORDER = 20;

    private final Challengers challengers;

    ShadowActions(Challengers challengers) {
        this.challengers = challengers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Optional<Component> content(ModelVersion version, boolean archived, Runnable done) {
        if (version.task() != Task.CHURN || version.champion()) {
            return Optional.empty();
        }
        Optional<Challenger> now = challengers.ofVersion(version.id());
        return now.<Component>map(challenger -> end(challenger, done)).or(() -> archived ? Optional.empty()
                : Optional.of(new Button(text("run"), VaadinIcon.EYE.create(), click -> ask(version.id(), version.number(), done))));
    }

    /** The button that takes a challenger out of shadow. */
    Button end(Challenger challenger, Runnable done) {
        return new Button(text("end"), VaadinIcon.EYE_SLASH.create(), click -> ConfirmAction.askReason(
                text("end.ask", String.valueOf(challenger.versionNumber())), text("end.consequence"), text("end"), reason ->
                attempt(() -> challengers.end(challenger.id(), reason), text("end.done", String.valueOf(challenger.versionNumber())), done)));
    }

    /** Asks for the reason to put a version in shadow. */
    void ask(long versionId, int number, Runnable done) {
        ConfirmAction.askReason(text("run.ask", String.valueOf(number)), text("run.consequence"), text("run"), reason ->
                attempt(() -> challengers.name(versionId, reason), text("run.done", String.valueOf(number)), done));
    }

    private static void attempt(Runnable action, String success, Runnable done) {
        try {
            action.run();
            Notify.success(success);
        } catch (ChallengerRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        done.run();
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate("shadow." + key, arguments);
    }
}
