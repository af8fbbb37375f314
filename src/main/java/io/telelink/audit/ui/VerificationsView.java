package io.telelink.audit.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.telelink.audit.AuditAccess;
import io.telelink.audit.verification.SignOffs;
import io.telelink.audit.verification.Verification;
import io.telelink.audit.verification.Verifications;
import io.telelink.shell.EmptyState;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Page;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Verifications of the ledger: the one that runs or was chosen by the address, and all earlier ones. */
@Route(Addresses.VERIFICATIONS)
@RolesAllowed({AuditAccess.ADMINISTRATOR, AuditAccess.AUDITOR})
class VerificationsView extends Page implements BeforeEnterObserver {

    private static final Duration WHILE_RUNNING = Duration.ofMillis(700);
    private static final Duration WHILE_IDLE = Duration.ofSeconds(5);
    private static final PageRequest NEWEST = PageRequest.of(0, 100);

    private final Verifications verifications;
    private final VerificationPanel panel;
    private final VerificationGrid grid;
    private final EmptyState none = new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "audit.verifications.none",
            "audit.verifications.none.next");
    /** Read by the thread that follows the verifications. */
    private volatile long chosen;

    /** All verifications and the one that is open. */
    private record Current(List<Verification> all, Optional<Verification> open) {

        boolean isRunning() {
            return all.stream().anyMatch(verification -> !verification.job().state().isFinished());
        }
    }

    VerificationsView(Verifications verifications, SignOffs signOffs, Clock clock) {
        super("audit.verifications", "audit.verifications.question");
        this.verifications = verifications;
        this.panel = new VerificationPanel(verifications, signOffs);
        this.grid = new VerificationGrid(clock);
        Button verify = new Button(getTranslation("audit.verify"), VaadinIcon.CHECK_CIRCLE_O.create(),
                click -> new VerifyDialog(verifications, clock).open());
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(new Anchor(Addresses.AUDIT, getTranslation("audit.entries.all")), verify);
        add(panel, grid, none);
        LiveReading.whileShown(this, this::read, this::show, read -> read.isRunning() ? WHILE_RUNNING : WHILE_IDLE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = Addresses.number(event.getLocation().getQueryParameters(), Addresses.RUN);
        show(read());
    }

    /** Where the address names none, the newest is open. */
    private Current read() {
        List<Verification> all = verifications.list(NEWEST).getContent();
        return new Current(all, chosen == 0 ? all.stream().findFirst() : verifications.find(chosen));
    }

    private void show(Current current) {
        none.setVisible(current.all().isEmpty());
        grid.setVisible(!current.all().isEmpty());
        grid.show(current.all());
        panel.setVisible(current.open().isPresent());
        current.open().ifPresent(panel::show);
    }
}
