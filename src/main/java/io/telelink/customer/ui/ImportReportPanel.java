package io.telelink.customer.ui;

import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.audit.AuditLog;
import io.telelink.customer.ImportError;
import io.telelink.customer.ImportReport;
import io.telelink.customer.ImportType;
import io.telelink.customer.Imports;
import io.telelink.job.JobState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import org.jspecify.annotations.Nullable;

/** What one import did, or everything that was wrong with its file. */
final class ImportReportPanel extends Composite<Div> {

    private final Imports imports;
    private final AuditLog log;
    private @Nullable ImportReport shown;

    ImportReportPanel(Imports imports, AuditLog log) {
        this.imports = imports;
        this.log = log;
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** Shows a report, touching the page only where it is different from before. */
    void show(ImportReport report) {
        if (report.equals(shown)) {
            return;
        }
        shown = report;
        Div panel = Parts.panel(getTranslation("customer.import.report", report.fileName()), standing(report));
        if (report.run().failure() != null) {
            panel.add(new ErrorState(report.run().failure()));
        }
        panel.add(report.run().state().isFinished() ? figures(report) : new ImportProgress(report.run()));
        if (report.labelsNew() > 0) {
            panel.add(Parts.quiet(getTranslation("customer.import.labels-new", Formats.count(report.labelsNew()))));
        }
        if (report.gaps() > 0) {
            panel.add(Parts.quiet(getTranslation("customer.import.gaps", Formats.count(report.gaps()))), new GapGrid(imports, report.id()));
        }
        if (!report.missing().isEmpty()) {
            panel.add(Parts.quiet(missing(report.missing())));
        }
        if (report.errors() > 0) {
            panel.add(errors(report));
        }
        getContent().removeAll();
        getContent().add(panel);
    }

    private Div standing(ImportReport report) {
        Div line = Parts.line(Words.state(report.run().state()));
        if (report.asOf() != null) {
            line.add(new Span(getTranslation("customer.as-of", Formats.date(report.asOf()))));
        }
        line.add(new Span(report.type() == ImportType.BILLING ? getTranslation("customer.import.type.BILLING")
                : getTranslation("customer.import.policy." + report.outcomePolicy())));
        if (!report.run().state().isFinished()) {
            line.add(new Button(getTranslation("customer.import.cancel"), VaadinIcon.CLOSE_SMALL.create(),
                    click -> imports.cancel(report.id())));
        }
        return line;
    }

    private static FigureRow figures(ImportReport report) {
        FigureRow figures = new FigureRow(new FigureCard("customer.import.rows", Formats.count(report.rowsRead())));
        if (report.run().state() == JobState.SUCCEEDED) {
            if (report.type() == ImportType.BILLING) {
                figures.add(new FigureCard("customer.import.bills-new", Formats.count(report.billsNew())));
            } else {
                figures.add(new FigureCard("customer.import.customers-new", Formats.count(report.customersNew())),
                        new FigureCard("customer.import.snapshots-new", Formats.count(report.snapshotsNew())));
            }
            figures.add(new FigureCard("customer.import.unchanged", Formats.count(report.unchanged())));
        } else {
            figures.add(new FigureCard("customer.import.rows-invalid", Formats.count(report.rowsInvalid())));
        }
        return figures;
    }

    private String missing(Map<String, Long> missing) {
        return getTranslation("customer.import.missing", missing.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " (" + Formats.count(entry.getValue()) + ")").collect(Collectors.joining(", ")));
    }

    private Component errors(ImportReport report) {
        long kept = Math.min(report.errors(), Imports.ERRORS_KEPT);
        Grid<ImportError> grid = Grids.compact(new Grid<>());
        grid.getElement().setAttribute("aria-label", getTranslation("customer.import.errors"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Grids.numeric(grid.addColumn(error -> Formats.count(error.line()))).setHeader(getTranslation("customer.import.line"))
                .setWidth("6rem").setFlexGrow(0);
        grid.addColumn(error -> error.column() == null ? "" : error.column())
                .setHeader(getTranslation("customer.import.column")).setWidth("12rem").setFlexGrow(0);
        grid.addColumn(error -> error.value() == null ? "" : error.value())
                .setHeader(getTranslation("customer.import.value")).setWidth("12rem").setTooltipGenerator(ImportError::value);
        grid.addColumn(ImportError::reason).setHeader(getTranslation("customer.import.reason")).setWidth("24rem")
                .setFlexGrow(2).setTooltipGenerator(ImportError::reason);
        Grids.cardsWhenNarrow(grid, error -> new Div(new Span(getTranslation("customer.import.error.place",
                Formats.count(error.line()), error.column() == null ? "" : error.column())), new Span(error.reason())));
        grid.setItems(DataProvider.fromCallbacks(
                query -> imports.errors(report.id(), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) kept));
        grid.setHeight("24rem");
        Anchor download = new Anchor(new ErrorDownload(imports, log, report.id()), getTranslation("customer.import.errors.download"));
        Span count = Parts.secondary(getTranslation(kept < report.errors() ? "customer.import.errors.first"
                : "customer.import.errors.all", Formats.count(report.errors()), Formats.count(kept)));
        return Parts.stack(Parts.line(count, download), grid);
    }
}
