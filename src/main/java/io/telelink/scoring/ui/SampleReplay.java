package io.telelink.scoring.ui;

import java.security.SecureRandom;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.telelink.scoring.ReplaySample;
import io.telelink.scoring.Replays;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;

/** Computes some predictions of a run again, drawn anew each time, and says whether they came out the same. */
final class SampleReplay extends Composite<Div> {

    /** So many take well under a second. */
    private static final int SAMPLE = 200;
    private static final int SHOWN = 5;
    private static final int SEEDS = 1_000_000;

    private final Replays replays;
    private final Button replay = new Button(VaadinIcon.REFRESH.create(), click -> replay());
    private final Div result = Parts.line();
    private final SecureRandom random = new SecureRandom();
    private long runId;

    SampleReplay(Replays replays) {
        this.replays = replays;
        replay.addThemeVariants(ButtonVariant.TERTIARY);
        result.getElement().setAttribute("aria-live", "polite");
        getContent().add(Parts.line(replay, result));
    }

    /** Offers to check this run. */
    void offer(long newestRunId) {
        if (newestRunId != runId) {
            runId = newestRunId;
            result.removeAll();
            replay.setText(getTranslation("scoring.sample", Formats.count(SAMPLE), String.valueOf(runId)));
        }
    }

    private void replay() {
        ReplaySample sample = replays.sample(runId, SAMPLE, random.nextInt(SEEDS));
        result.removeAll();
        boolean same = sample.different().isEmpty();
        result.add(Badges.status(getTranslation(same ? "scoring.replay.same" : "scoring.replay.differs"),
                same ? Tone.GOOD : Tone.BAD));
        result.add(Parts.quiet(getTranslation("scoring.sample.of", Formats.count(sample.different().size()),
                Formats.count(sample.replayed()), String.valueOf(sample.seed()))));
        sample.different().stream().limit(SHOWN).forEach(each -> result.add(
                new Anchor(Addresses.prediction(each.predictionId()), "#" + each.predictionId())));
    }
}
