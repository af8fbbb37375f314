package io.telelink.scoring.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.scoring.ScoringRun;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** How far the run that is under way has come, how fast it is, and how long it will still take. */
final class RunProgress extends Composite<Div> {

    private final ProgressBar bar = new ProgressBar();
    private final Span done = new Span();
    private final Span pace = new Span();
    private final Span bands = new Span();
    private final Button cancel;
    private final Clock clock;
    private long runId;

    RunProgress(Clock clock, Consumer<Long> cancelled) {
        this.clock = clock;
        cancel = new Button(getTranslation("scoring.runs.cancel"), click -> cancelled.accept(runId));
        cancel.addThemeVariants(ButtonVariant.SMALL);
        pace.addClassName("secondary");
        bands.addClassName("secondary");
        bar.setWidthFull();
        bar.getElement().setAttribute("aria-label", getTranslation("scoring.runs.progress"));
        Div words = Parts.line(done, pace, bands);
        words.getStyle().set("flex", "1");
        Div line = Parts.line(words, cancel);
        getContent().add(Parts.stack(bar, line));
    }

    void show(ScoringRun run) {
        runId = run.id();
        Optional<Double> fraction = run.job().fraction();
        bar.setIndeterminate(fraction.isEmpty());
        fraction.ifPresent(share -> bar.setValue(Math.clamp(share, 0, 1)));
        Long total = run.job().total();
        done.setText(total == null ? getTranslation("scoring.runs.waiting")
                : getTranslation("scoring.runs.done", Formats.count(run.job().done()), Formats.count(total),
                        Formats.share(fraction.orElse(0.0))));
        pace.setText(run.job().stage() == null || run.job().stage().equals(ScoringRun.SCORING) ? pace(run) : run.job().stage());
        bands.setText(getTranslation("scoring.runs.bands", Formats.count(run.high()), Formats.count(run.medium()),
                Formats.count(run.low())));
        cancel.setEnabled(!run.job().cancelRequested());
        cancel.setText(getTranslation(run.job().cancelRequested() ? "scoring.runs.cancelling" : "scoring.runs.cancel"));
    }

    private String pace(ScoringRun run) {
        Instant now = clock.instant();
        Optional<Double> rate = run.job().rate(now);
        return rate.map(each -> getTranslation("scoring.runs.pace", Formats.count(Math.round(each)),
                        run.remainingSeconds(now).map(Words::seconds).orElse(Formats.UNKNOWN)))
                .orElse("");
    }
}
