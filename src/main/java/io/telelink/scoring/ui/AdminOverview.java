package io.telelink.scoring.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.access.Roles;
import io.telelink.customer.ImportReport;
import io.telelink.customer.Imports;
import io.telelink.job.JobRun;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringRuns;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.OverviewSection;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** How the last scoring and the last import went. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AdminOverview implements OverviewSection {

    private final ScoringRuns runs;
    private final Imports imports;

    AdminOverview(ScoringRuns runs, Imports imports) {
        this.runs = runs;
        this.imports = imports;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ADMIN);
    }

    @Override
    public Div content() {
        H2 heading = new H2(text("scoring.admin"));
        heading.getStyle().setMargin("0");
        return Parts.stack(heading, new FigureRow(lastRun(), lastImport()));
    }

    private FigureCard lastRun() {
        Optional<ScoringRun> newest = runs.newest();
        return new FigureCard("scoring.admin.last-run",
                newest.map(run -> Formats.count(run.scored())).orElseGet(() -> text("scoring.admin.none")))
                .withUnit(newest.map(run -> text("scoring.admin.customers") + ", " + when(run.job())).orElse(""));
    }

    private FigureCard lastImport() {
        Optional<ImportReport> newest = imports.list(PageRequest.of(0, 1)).stream().findFirst();
        return new FigureCard("scoring.admin.last-import",
                newest.map(report -> Formats.count(report.rowsRead())).orElseGet(() -> text("scoring.admin.none")))
                .withUnit(newest.map(report -> text("scoring.admin.rows") + ", " + when(report.run())).orElse(""));
    }

    private static String when(JobRun job) {
        return text("scoring.state." + job.state().name()).toLowerCase(Locale.ENGLISH) + ", "
                + Formats.dateTime(job.createdAt(), TimeText.readersZone());
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
