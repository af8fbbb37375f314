package io.telelink.training.specification.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.shell.ErrorState;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Parts;
import io.telelink.training.specification.InvalidSpecificationException;
import io.telelink.training.specification.SpecificationRefusedException;
import io.telelink.training.specification.SpecificationTrials;
import io.telelink.training.specification.Trial;

/** Tries the text as it stands on a sample: a button, the run as it goes on, and what it measured. */
final class TrialPanel extends Composite<Div> {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final SpecificationTrials trials;
    private final String name;
    private final Supplier<String> text;
    private final Button start = new Button(getTranslation("specification.trial.start"), VaadinIcon.FLASK.create(), click -> start());
    private final Div refusal = new Div();
    private final Div state = Parts.stack();
    private final LiveReading<Optional<Trial>> reading;
    private String shown = "";

    TrialPanel(SpecificationTrials trials, String name, Supplier<String> text) {
        this.trials = trials;
        this.name = name;
        this.text = text;
        start.setDisableOnClick(true);
        start.getStyle().set("justify-self", "start");
        refusal.setVisible(false);
        state.getElement().setAttribute("role", "status");
        getContent().add(Parts.panel(getTranslation("specification.trial"), Parts.quiet(getTranslation("specification.trial.about",
                Trial.ROWS, Trial.CANDIDATES)), start, refusal, state));
        show(trials.newest(name));
        reading = LiveReading.whileShown(this, () -> trials.newest(name), this::show,
                trial -> trial.filter(each -> !each.job().state().isFinished()).isPresent() ? SOON : LATER);
    }

    /** Why it was refused stays until the next attempt: what is read of the state meanwhile does not concern it. */
    private void start() {
        refusal.removeAll();
        refusal.setVisible(false);
        try {
            trials.start(name, text.get());
            reading.now();
            show(trials.newest(name));
        } catch (InvalidSpecificationException | SpecificationRefusedException refused) {
            refusal.add(new ErrorState(String.valueOf(refused.getMessage())));
            refusal.setVisible(true);
            start.setEnabled(true);
        }
    }

    /** What has not changed stays as it is, so that nothing is announced twice. */
    private void show(Optional<Trial> trial) {
        String now = trial.map(each -> each.job().toString() + text.get().equals(each.text())).orElse("none");
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        state.removeAll();
        trial.ifPresent(each -> state.add(content(each)));
        start.setEnabled(trial.filter(each -> !each.job().state().isFinished()).isEmpty());
    }

    private Component content(Trial trial) {
        JobRun job = trial.job();
        if (!job.state().isFinished()) {
            return underWay(job);
        }
        String failure = job.failure();
        return switch (job.state()) {
            case SUCCEEDED -> trial.result() == null ? new Div()
                    : new TrialFigures(trial.result(), !trial.text().equals(text.get()));
            case CANCELLED -> Parts.quiet(getTranslation("specification.trial.cancelled"));
            default -> new ErrorState(failure == null ? getTranslation("specification.trial.failed") : failure);
        };
    }

    private Component underWay(JobRun job) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("specification.trial"));
        bar.setIndeterminate(job.fraction().isEmpty());
        job.fraction().ifPresent(bar::setValue);
        Button cancel = new Button(getTranslation("specification.trial.cancel"), click -> trials.cancel(job.id()));
        cancel.setEnabled(!job.cancelRequested());
        return Parts.stack(Parts.secondary(job.state() == JobState.QUEUED || job.stage() == null
                ? getTranslation("specification.trial.waiting") : job.stage()), bar, Parts.line(cancel));
    }
}
