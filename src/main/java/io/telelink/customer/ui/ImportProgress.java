package io.telelink.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.job.JobRun;
import io.telelink.shell.Formats;

/** What a run is doing now, and how far it is. */
final class ImportProgress extends Composite<Div> {

    ImportProgress(JobRun run) {
        String stage = run.stage() == null ? getTranslation("customer.import.state." + run.state()) : run.stage();
        ProgressBar bar = new ProgressBar();
        run.fraction().ifPresentOrElse(bar::setValue, () -> bar.setIndeterminate(true));
        bar.getElement().setAttribute("aria-label", stage);
        getContent().add(new Span(run.total() == null ? stage : getTranslation("customer.import.progress", stage,
                Formats.count(run.done()), Formats.count(run.total()))), bar);
        getContent().setWidthFull();
    }
}
