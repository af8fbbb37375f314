package io.telelink.customer.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.ImportReport;
import io.telelink.customer.Imports;
import io.telelink.shell.EmptyState;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Notify;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;

/** Bring customers in, and see what became of earlier files; the address says which report is open. */
@Route(Addresses.IMPORTS)
@Menu(title = "customer.imports", order = 80, icon = "vaadin:upload-alt")
@RolesAllowed(Roles.ADMIN)
class ImportsView extends Page implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    static final String RUN = "run";

    private static final PageRequest NEWEST = PageRequest.of(0, 100);

    private final Imports imports;
    private final ImportGrid grid;
    private final ImportReportPanel panel;
    private final Div runs = Parts.stack(new H2(getTranslation("customer.import.runs")));
    private final EmptyState none = new EmptyState(VaadinIcon.UPLOAD_ALT, "customer.import.none", "customer.import.none.next");
    /** Read by the thread that follows the runs. */
    private volatile Optional<Long> chosen = Optional.empty();

    /** The runs and the report that is open. */
    private record Current(List<ImportReport> runs, Optional<ImportReport> report) {
    }

    ImportsView(Imports imports, SignedIn signedIn, AuditLog log, BusinessDay day, Clock clock) {
        super("customer.imports", "customer.imports.question");
        this.imports = imports;
        this.grid = new ImportGrid(clock, this::open);
        this.panel = new ImportReportPanel(imports, log);
        runs.add(none, grid);
        add(new ImportForm(imports, signedIn.name(), day, this::started), panel, runs);
        LiveReading.whileShown(this, this::read, this::show, read -> PAUSE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getLocation().getQueryParameters().getSingleParameter(RUN).filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
        show(read());
    }

    private Current read() {
        return new Current(imports.list(NEWEST).getContent(), chosen.flatMap(imports::find));
    }

    private void show(Current current) {
        none.setVisible(current.runs().isEmpty());
        grid.setVisible(!current.runs().isEmpty());
        grid.show(current.runs());
        panel.setVisible(current.report().isPresent());
        current.report().ifPresent(panel::show);
    }

    private void started(long id) {
        Notify.success("customer.import.started-now");
        open(id);
    }

    private void open(long id) {
        getUI().ifPresent(ui -> ui.navigate(ImportsView.class, QueryParameters.of(RUN, String.valueOf(id))));
    }
}
