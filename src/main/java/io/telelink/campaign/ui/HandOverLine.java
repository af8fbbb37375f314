package io.telelink.campaign.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.HandOver;
import io.telelink.campaign.HandOvers;
import io.telelink.job.JobState;
import io.telelink.shell.Background;
import io.telelink.shell.Badges;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Formats;
import io.telelink.shell.Notify;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.Tone;

/** One sending of a list: where to, how far it is, why it failed, and a way to stop it or to go on. */
final class HandOverLine extends Composite<Div> {

    private final HandOver sending;
    private final HandOvers handOvers;
    private final Runnable changed;

    /** @param newest whether it is the one that can be stopped or gone on with */
    HandOverLine(HandOver sending, HandOvers handOvers, boolean newest, Runnable changed) {
        this.sending = sending;
        this.handOvers = handOvers;
        this.changed = changed;
        Span target = new Span(sending.target());
        target.getStyle().set("overflow-wrap", "anywhere");
        Div line = Parts.line(Badges.status(getTranslation("campaign.sending." + sending.state()), tone(sending.state())), target,
                Parts.secondary(getTranslation("campaign.sending.delivered", Formats.count(sending.delivered()), sending.owner())),
                TimeText.of(sending.createdAt()));
        if (newest && !sending.state().isFinished()) {
            line.add(new Button(getTranslation("campaign.sending.stop"), VaadinIcon.CLOSE_SMALL.create(), click -> stop()));
        }
        Div all = Parts.stack(line);
        if (sending.state() == JobState.FAILED) {
            String why = String.valueOf(sending.failure());
            all.add(newest ? new ErrorState(why) : Parts.quiet(why));
        }
        if (newest && sending.isBrokenOff()) {
            Button again = new Button(getTranslation("campaign.sending.go-on"), VaadinIcon.REFRESH.create());
            again.setDisableOnClick(true);
            again.addClickListener(click -> goOn(again));
            all.add(Parts.line(again));
        }
        getContent().add(all);
    }

    private void stop() {
        handOvers.cancel(sending.campaignId());
        changed.run();
    }

    /** Off the page's lock, as the name of the target's host is looked up first. */
    private void goOn(Button again) {
        again.getUI().ifPresent(ui -> Background.start(ui, () -> handOvers.goOn(sending.campaignId()), started -> changed.run(), failure -> {
            again.setEnabled(true);
            if (!(failure instanceof CampaignRefusedException refused)) {
                throw failure;
            }
            Notify.error(String.valueOf(refused.getMessage()));
        }));
    }

    private static Tone tone(JobState state) {
        return switch (state) {
            case QUEUED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }
}
