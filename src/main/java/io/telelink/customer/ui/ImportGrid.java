package io.telelink.customer.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.telelink.customer.ImportReport;
import io.telelink.job.JobRun;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Imports, newest first, with how far each is; on a narrow page a list of cards. */
final class ImportGrid extends Grid<ImportReport> {

    private static final int ROWS_WITHOUT_SCROLLING = 10;

    private final Clock clock;
    private List<ImportReport> shown = List.of();

    ImportGrid(Clock clock, LongConsumer chosen) {
        this.clock = clock;
        Grids.compact(this);
        getElement().setAttribute("aria-label", getTranslation("customer.import.runs"));
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(ImportGrid::link).setHeader(getTranslation("customer.import.file"))
                .setWidth("9rem").setFlexGrow(1);
        addComponentColumn(this::state).setHeader(getTranslation("customer.import.state"))
                .setWidth("10rem").setFlexGrow(0);
        figure("customer.import.rows", ImportReport::rowsRead);
        figure("customer.import.customers-new", ImportReport::customersNew);
        figure("customer.import.snapshots-new", ImportReport::snapshotsNew);
        figure("customer.import.bills-new", ImportReport::billsNew);
        figure("customer.import.unchanged", ImportReport::unchanged);
        figure("customer.import.rows-invalid", ImportReport::rowsInvalid);
        addColumn(report -> report.run().owner()).setHeader(getTranslation("customer.import.owner"))
                .setWidth("5.5rem").setFlexGrow(0);
        addComponentColumn(this::age).setHeader(getTranslation("customer.import.started")).setWidth("8.5rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(this, this::card);
        addItemClickListener(click -> chosen.accept(click.getItem().id()));
        setAllRowsVisible(true);
    }

    /** Shows these, touching the page only where something is different from before. */
    void show(List<ImportReport> reports) {
        if (!reports.equals(shown)) {
            shown = List.copyOf(reports);
            setItems(shown);
            setAllRowsVisible(shown.size() <= ROWS_WITHOUT_SCROLLING);
        }
    }

    private void figure(String header, ValueProvider<ImportReport, Long> value) {
        Grids.numeric(addColumn(report -> Formats.count(value.apply(report)))).setHeader(getTranslation(header))
                .setWidth("7.5rem").setFlexGrow(0);
    }

    private static RouterLink link(ImportReport report) {
        RouterLink link = new RouterLink(report.fileName(), ImportsView.class);
        link.setQueryParameters(QueryParameters.of(ImportsView.RUN, String.valueOf(report.id())));
        return link;
    }

    private Component state(ImportReport report) {
        JobRun run = report.run();
        Component badge = Words.state(run.state());
        if (run.state().isFinished() || run.stage() == null) {
            return badge;
        }
        return new ImportProgress(run);
    }

    private TimeText age(ImportReport report) {
        return TimeText.relative(report.run().createdAt(), clock.instant());
    }

    private Component card(ImportReport report) {
        return new Div(link(report), state(report), Parts.secondary(getTranslation("customer.import.card",
                Formats.count(report.rowsRead()), Formats.count(report.customersNew()), Formats.count(report.billsNew()),
                Formats.count(report.rowsInvalid()))),
                age(report));
    }
}
