package io.telelink.campaign.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.UpliftModels;
import io.telelink.campaign.UpliftVersion;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.learning.uplift.Qini;
import io.telelink.shell.Badges;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.LiveReading;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.shell.chart.Chart;

/** Whether the campaign taught whom a contact helps, and the button to have it learned. */
final class UpliftPanel extends Composite<Div> {

    private static final Duration WHILE_RUNNING = Duration.ofSeconds(1);
    private static final Duration WHILE_IDLE = Duration.ofSeconds(30);

    private final Campaign campaign;
    private final UpliftModels models;
    private final Div content = Parts.stack();
    private final Div problem = new Div();
    private final Button learn = new Button(getTranslation("campaign.uplift.learn"), click -> start());
    private final LiveReading<State> reading;
    private Optional<State> shown = Optional.empty();

    private record State(Optional<UpliftVersion> latest, Optional<JobRun> run) {

        boolean isUnderWay() {
            return run.filter(each -> !each.state().isFinished()).isPresent();
        }
    }

    UpliftPanel(Campaign campaign, UpliftModels models, LocalDate today, boolean mayLearn) {
        this.campaign = campaign;
        this.models = models;
        boolean known = campaign.isComplete(today);
        learn.setVisible(mayLearn && known);
        Div panel = Parts.panel(getTranslation("campaign.uplift"), Parts.quiet(known ? getTranslation("campaign.uplift.what")
                : getTranslation("campaign.uplift.when", Formats.date(campaign.windowEnds()))), content, problem, Parts.line(learn));
        getContent().add(panel);
        reading = LiveReading.whileShown(this, this::read, this::show, state -> state.isUnderWay() ? WHILE_RUNNING : WHILE_IDLE);
        show(read());
    }

    private State read() {
        return new State(models.latest(campaign.id()), models.run(campaign.id()));
    }

    private void show(State state) {
        if (shown.filter(state::equals).isPresent()) {
            return;
        }
        shown = Optional.of(state);
        content.removeAll();
        learn.setEnabled(!state.isUnderWay());
        state.run().filter(run -> !run.state().isFinished()).ifPresent(run -> content.add(new Paragraph(
                getTranslation("campaign.uplift.running", run.fraction().map(Formats::share).orElse("")))));
        state.run().filter(run -> run.state() == JobState.FAILED)
                .ifPresent(run -> content.add(new ErrorState(String.valueOf(run.failure()))));
        state.latest().ifPresent(this::show);
    }

    private void show(UpliftVersion model) {
        content.add(Parts.line(Badges.status(getTranslation(model.isProven() ? "campaign.uplift.proven" : "campaign.uplift.unproven"),
                        model.isProven() ? Tone.GOOD : Tone.NEUTRAL),
                new Paragraph(getTranslation("campaign.uplift.qini", Formats.decimal(model.qini().value(), 3),
                        Formats.decimal(model.qini().interval().low(), 3), Formats.decimal(model.qini().interval().high(), 3),
                        Formats.count(model.testMembers()), Qini.CONVENTION))),
                new Chart(ResultCharts.qini(model.curve())));
    }

    private void start() {
        problem.removeAll();
        try {
            models.train(campaign.id());
        } catch (CampaignRefusedException refused) {
            problem.add(new ErrorState(String.valueOf(refused.getMessage())));
        }
        show(read());
        reading.now();
    }
}
