package io.telelink.audit.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.audit.AuditAccess;
import io.telelink.audit.AuditEntry;
import io.telelink.audit.checkpoint.CheckpointStatus;
import io.telelink.audit.ledger.AuditFilter;
import io.telelink.audit.ledger.AuditTrail;
import io.telelink.audit.verification.Verifications;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Who did what to what, and whether the record of it still stands; the address holds what is looked for. */
@Route(Addresses.AUDIT)
@Menu(title = "audit.menu", order = 90, icon = "vaadin:shield")
@RolesAllowed({AuditAccess.ADMINISTRATOR, AuditAccess.AUDITOR})
class AuditView extends Page implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final PageRequest NEWEST = PageRequest.of(0, 1);

    private final AuditTrail trail;
    private final Verifications verifications;
    private final CheckpointStatus checkpoints;
    private final LedgerFigures figures;
    private final EntrySearch search = new EntrySearch(this::look);
    private final Paragraph count = Parts.quiet("");
    private final EntryGrid grid;
    private final Div opened = new Div();
    private final Div nothing = new Div();
    private EntryAddress address = EntryAddress.ALL;

    AuditView(AuditTrail trail, Verifications verifications, CheckpointStatus checkpoints, Clock clock) {
        super("audit.menu", "audit.question");
        this.trail = trail;
        this.verifications = verifications;
        this.checkpoints = checkpoints;
        this.figures = new LedgerFigures(clock);
        this.grid = new EntryGrid(trail, sequence -> look(address.open(sequence)));
        Button verify = new Button(getTranslation("audit.verify"), VaadinIcon.CHECK_CIRCLE_O.create(),
                click -> new VerifyDialog(verifications, clock).open());
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        header().setActions(new Anchor(Addresses.VERIFICATIONS, getTranslation("audit.verifications.all")), verify);
        count.getElement().setAttribute("aria-live", "polite");
        add(figures, search, opened, count, grid, nothing);
        figures.show(read());
        LiveReading.whileShown(this, this::read, figures::show, read -> PAUSE);
    }

    private LedgerFigures.Standing read() {
        // Numbers have no gaps: the last one says how many entries there are, without counting them.
        long entries = trail.list(AuditFilter.ALL, NEWEST).stream().mapToLong(AuditEntry::sequence).findFirst().orElse(0);
        return new LedgerFigures.Standing(entries, verifications.list(NEWEST).stream().findFirst(), checkpoints.current());
    }

    /** Another wish is another address, so that it can be linked and gone back from. */
    private void look(EntryAddress wanted) {
        getUI().ifPresent(ui -> ui.navigate(AuditView.class, wanted.write()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EntryAddress wanted = EntryAddress.read(event.getLocation().getQueryParameters());
        AuditFilter filter = wanted.filter(TimeText.readersZone());
        boolean sameList = wanted.open(0).equals(address.open(0)) && grid.isVisible() && address != EntryAddress.ALL;
        address = wanted;
        open(wanted.entry());
        if (!sameList) {
            list(filter);
        }
    }

    private void list(AuditFilter filter) {
        search.show(address, trail.kinds());
        long matching = trail.count(filter);
        count.setText(getTranslation("audit.count", Formats.count(matching)));
        count.setVisible(matching > 0);
        grid.setVisible(matching > 0);
        grid.show(filter, matching);
        nothing.removeAll();
        if (matching == 0) {
            nothing.add(filter.equals(AuditFilter.ALL)
                    ? new EmptyState(VaadinIcon.SHIELD, "audit.empty", "audit.empty.next")
                    : new EmptyState(VaadinIcon.SEARCH, "audit.no-match", "audit.no-match.next"));
        }
    }

    private void open(long sequence) {
        opened.removeAll();
        if (sequence == 0) {
            return;
        }
        Optional<AuditEntry> entry = trail.find(sequence);
        opened.add(entry.isPresent() ? new EntryPanel(entry.get(), () -> look(address.open(0)))
                : new EmptyState(VaadinIcon.SEARCH, getTranslation("audit.entry.none", String.valueOf(sequence)),
                        "audit.entry.none.next"));
    }
}
