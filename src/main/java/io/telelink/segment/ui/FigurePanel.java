package io.telelink.segment.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerRow;
import io.telelink.segment.Cancellation;
import io.telelink.segment.Group;
import io.telelink.segment.SegmentFigures;
import io.telelink.segment.SegmentRules;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Parts;
import io.telelink.shell.Skeleton;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Whom the rule that is being edited chooses: figures and some of them. They are counted on a thread of their own, a moment
 * after the last change, and what is out of date before it is counted is stopped.
 */
final class FigurePanel extends Composite<Div> {

    private static final Duration AFTER_LAST_CHANGE = Duration.ofMillis(400);
    private static final int SAMPLE = 8;

    private final SegmentRules rules;
    private final CustomerDirectory customers;
    private final Div content = Parts.stack();
    private Cancellation underWay = new Cancellation();
    private Optional<Group> wanted = Optional.empty();

    private record Counted(SegmentFigures figures, List<CustomerRow> sample) {
    }

    FigurePanel(SegmentRules rules, CustomerDirectory customers) {
        this.rules = rules;
        this.customers = customers;
        content.getElement().setAttribute("aria-live", "polite");
        getContent().add(Parts.panel(getTranslation("segment.chosen"), content));
    }

    /** Says that the rule cannot be counted as it stands. */
    void pause(String why) {
        wanted = Optional.empty();
        underWay.cancel();
        replace(new Paragraph(why));
    }

    /** Counts a valid rule. */
    void show(Group rule) {
        wanted = Optional.of(rule);
        if (isAttached()) {
            start(rule);
        }
    }

    private void start(Group rule) {
        underWay.cancel();
        Cancellation mine = new Cancellation();
        underWay = mine;
        replace(Skeleton.lines(6));
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("segment-figures")
                .start(new DelegatingSecurityContextRunnable(() -> count(rule, mine, ui)));
    }

    /** Asked for while the page was being put together, or before it was moved. */
    @Override
    protected void onAttach(AttachEvent attach) {
        wanted.ifPresent(this::start);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        underWay.cancel();
    }

    private void count(Group rule, Cancellation mine, UI ui) {
        try {
            Thread.sleep(AFTER_LAST_CHANGE);
            if (mine.isCancelled()) {
                return;
            }
            SegmentFigures figures = rules.figures(rule, mine);
            List<CustomerRow> sample = figures.customers() == 0 ? List.of()
                    : customers.sample(rules.condition(rule), SAMPLE);
            ui.access(() -> show(mine, new Counted(figures, sample)));
        } catch (InterruptedException | CancellationException | UIDetachedException nobodyWaits) {
            // Another rule has been asked for, or the page was left.
        } catch (RuntimeException failure) {
            fail(rule, mine, ui, failure);
        }
    }

    private void fail(Group rule, Cancellation mine, UI ui, RuntimeException failure) {
        try {
            ui.access(() -> {
                if (!mine.isCancelled()) {
                    replace(ErrorState.of(failure), Parts.line(new Button(getTranslation("shell.retry"), click -> show(rule))));
                }
            });
        } catch (UIDetachedException left) {
            // Nobody is there to be told.
        }
    }

    private void show(Cancellation mine, Counted counted) {
        if (!mine.isCancelled()) {
            replace(new SegmentFigureRow(counted.figures()), new SampleTable(counted.sample(), counted.figures().customers()));
        }
    }

    private void replace(Component... parts) {
        content.removeAll();
        content.add(parts);
    }
}
