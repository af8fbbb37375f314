package io.telelink.demo.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.demo.Advance;
import io.telelink.demo.AdvanceRefusedException;
import io.telelink.demo.Demonstration;
import io.telelink.demo.DemonstrationClock;
import io.telelink.job.JobState;
import io.telelink.shell.ConfirmAction;
import io.telelink.shell.Formats;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import org.jspecify.annotations.Nullable;

/** The store's day and the button that moves it on, with how far a move has come. Hidden where the store has no clock. */
final class ClockPanel extends Div {

    private static final Duration WHILE_MOVING = Duration.ofMillis(400);
    private static final Duration OTHERWISE = Duration.ofSeconds(10);

    private final DemonstrationClock clock;
    private final H2 heading = new H2();
    private final Paragraph state = Parts.quiet("");
    private final ProgressBar bar = new ProgressBar();
    private final Button advance = new Button(getTranslation("demo.advance"), VaadinIcon.FAST_FORWARD.create(), click -> ask());
    private final LiveReading<Optional<Demonstration>> reading;
    private @Nullable LocalDate shown;

    ClockPanel(DemonstrationClock clock) {
        this.clock = clock;
        state.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("demo.advance.progress"));
        add(Parts.stack(heading, Parts.quiet(getTranslation("demo.about")), state, bar, Parts.line(advance)));
        show(clock.find());
        reading = LiveReading.whileShown(this, clock::find, this::show,
                store -> store.filter(ClockPanel::isMoving).isPresent() ? WHILE_MOVING : OTHERWISE);
    }

    private static boolean isMoving(Demonstration store) {
        return store.advance().filter(latest -> !latest.job().state().isFinished()).isPresent();
    }

    private void show(Optional<Demonstration> found) {
        setVisible(found.isPresent());
        found.ifPresent(this::show);
    }

    private void show(Demonstration store) {
        if (shown != null && !shown.equals(store.today())) {
            // Every figure on the page is of another day now.
            UI.getCurrent().refreshCurrentRoute(true);
        }
        shown = store.today();
        heading.setText(getTranslation("demo.heading", Formats.date(store.today())));
        advance.setEnabled(!isMoving(store));
        bar.setVisible(isMoving(store));
        bar.setIndeterminate(store.advance().flatMap(latest -> latest.job().fraction()).isEmpty());
        store.advance().flatMap(latest -> latest.job().fraction()).ifPresent(bar::setValue);
        state.setText(store.advance().map(this::words).orElse(""));
        state.setVisible(store.advance().isPresent());
    }

    private String words(Advance latest) {
        JobState run = latest.job().state();
        if (run == JobState.SUCCEEDED && latest.left() != null && latest.joined() != null && latest.active() != null) {
            return getTranslation("demo.advance.done", Formats.count(latest.left()), Formats.count(latest.joined()),
                    Formats.count(latest.active()));
        }
        return run == JobState.FAILED ? getTranslation("demo.advance.failed", String.valueOf(latest.job().failure()))
                : getTranslation("demo.advance." + run.name(), Formats.date(latest.toDay()));
    }

    private void ask() {
        String next = Formats.date(shown == null ? LocalDate.EPOCH : shown.plusMonths(1));
        ConfirmAction.ask("demo.advance.title", getTranslation("demo.advance.consequence", next),
                "demo.advance", this::start);
    }

    private void start() {
        try {
            clock.advance();
        } catch (AdvanceRefusedException refused) {
            Notify.error(String.valueOf(refused.getMessage()));
        }
        show(clock.find());
        reading.now();
    }
}
